// Load from the server, and load again when the chronology grows.
import { useEffect, useState } from "preact/hooks";
import { ask, type Counts, Fault } from "./api";

export interface Loaded<Answer> {
  /** The newest answer; kept while the next one is on its way. */
  value: Answer | null;
  fault: string | null;
  loading: boolean;
}

/** Ask for `path` whenever it, its parameters or the chronology's version change. */
export function useLoaded<Answer>(
  path: string | null,
  parameters: Record<string, string | number | undefined>,
  version = "",
): Loaded<Answer> {
  const [state, setState] = useState<Loaded<Answer> & { of: string }>({
    value: null, fault: null, loading: true, of: "",
  });
  const key = JSON.stringify([path, parameters]);
  useEffect(() => {
    if (path === null) return undefined;
    const stop = new AbortController();
    setState((old) => ({ ...old, loading: true }));
    ask<Answer>(path, parameters, stop.signal).then(
      (value) => setState({ value, fault: null, loading: false, of: key }),
      (error: unknown) => {
        if (!stop.signal.aborted) {
          const fault = error instanceof Fault ? error.message : String(error);
          setState({ value: null, fault, loading: false, of: key });
        }
      },
    );
    return () => stop.abort();
  }, [key, version]);
  return state;
}

const SOON_MS = 4_000;
const LATER_MS = 30_000;
const QUIET_ROUNDS = 15;

/** The chronology's counts, asked for again and again: seldom once they stand still. */
export function useCounts(): { counts: Counts | null; version: string; fault: string | null } {
  const [state, setState] = useState<{ text: string; fault: string | null }>({
    text: "", fault: null,
  });
  useEffect(() => {
    const stop = new AbortController();
    let timer = 0;
    let quiet = 0;
    let last = "";
    const look = async () => {
      try {
        const text = JSON.stringify(await ask<Counts>("/api/counts", {}, stop.signal));
        quiet = text === last ? quiet + 1 : 0;
        last = text;
        setState((old) => (old.text === text && old.fault === null ? old : { text, fault: null }));
      } catch (error) {
        if (stop.signal.aborted) return;
        quiet = QUIET_ROUNDS;
        setState((old) => ({ ...old, fault: error instanceof Fault ? error.message : "" }));
      }
      timer = window.setTimeout(look, quiet < QUIET_ROUNDS ? SOON_MS : LATER_MS);
    };
    void look();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, []);
  const counts = state.text === "" ? null : (JSON.parse(state.text) as Counts);
  return { counts, version: state.text, fault: state.fault };
}
