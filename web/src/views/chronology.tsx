// The chronology: a dated list under filters, and beside it the entry that is open.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ask, type EntryLine, type Facets, type Overview } from "../api";
import { useLoaded } from "../loading";
import { FilterBar, FilterChips } from "../parts/filters";
import { Line } from "../parts/line";
import { Strip } from "../parts/strip";
import { entryAddress, type Filters, listAddress } from "../route";
import { capital, monthOf, publishedWords, whenWords } from "../words/dates";
import { count } from "../words/labels";
import { EntryPanel } from "./entry";

const PAGE = 60;
const MOST_SEARCHED = 600; // so far down the list the entry that is open is looked for

interface ListAnswer {
  total: number;
  offset: number;
  entries: EntryLine[];
}

export function Chronology(props: { filters: Filters; open: string | null; version: string }) {
  const { filters, open, version } = props;
  const facets = useLoaded<Facets>("/api/facets", {}, version);
  const overview = useLoaded<Overview>("/api/overview", { ...filters, since: "", until: "" }, version);
  const { total, entries, fault, more } = useEntries(filters, version);
  const missing = open !== null && entries.length > 0 && entries.every((one) => one.id !== open);
  useEffect(() => {
    if (missing && total !== null && entries.length < Math.min(total, MOST_SEARCHED)) more();
  }, [missing, entries.length, total]);
  return (
    <div class={open === null ? "room" : "room with-entry"}>
      <section class="list-side" aria-label="Chronology">
        <h1 class="unseen">Chronology</h1>
        {overview.value !== null && <Strip overview={overview.value} filters={filters} />}
        <FilterBar filters={filters} facets={facets.value} compact={open !== null} />
        <FilterChips filters={filters} facets={facets.value} />
        <p class="count">
          <span role="status">
            {fault ?? (total === null ? "Loading …" : count(total, "entry", "entries"))}
          </span>
          {entries.length > 0 && (
            <span class="keys">
              <kbd>↑</kbd> <kbd>↓</kbd> move · <kbd>Enter</kbd> opens · <kbd>Esc</kbd> closes ·{" "}
              <kbd>/</kbd> words
            </span>
          )}
        </p>
        {total === 0 && <Nothing filtered={Object.keys(filters).length > 0} />}
        <DatedList entries={entries} filters={filters} open={open} />
        {total !== null && entries.length < total && (
          <More left={total - entries.length} onMore={more} key={entries.length} />
        )}
      </section>
      {open !== null && <EntryPanel id={open} filters={filters} version={version} />}
    </div>
  );
}

/** Pages of entries, put together; from the first one again when the filters change. */
function useEntries(filters: Filters, version: string) {
  const key = JSON.stringify(filters);
  const [shown, setShown] = useState({ key, limit: PAGE });
  const limit = shown.key === key ? shown.limit : PAGE;
  const first = useLoaded<ListAnswer>("/api/entries", { ...filters, limit: PAGE }, version);
  const [later, setLater] = useState<{ of: ListAnswer | null; entries: EntryLine[] }>({
    of: null, entries: [],
  });
  const rest = later.of === first.value ? later.entries : [];
  const known = PAGE + rest.length;
  useEffect(() => {
    if (first.value === null || limit <= known) return undefined;
    const stop = new AbortController();
    const parameters = { ...filters, limit: limit - known, offset: known };
    ask<ListAnswer>("/api/entries", parameters, stop.signal).then(
      (answer) => setLater({ of: first.value, entries: [...rest, ...answer.entries] }),
      () => undefined, // a stopped request; a fault shows with the next one
    );
    return () => stop.abort();
  }, [first.value, limit, known]);
  return {
    total: first.value?.total ?? null,
    entries: useMemo(() => [...(first.value?.entries ?? []), ...rest], [first.value, later]),
    fault: first.fault,
    more: () => setShown({ key, limit: limit + PAGE }),
  };
}

interface DayGroup {
  words: string;
  entries: EntryLine[];
}

interface MonthGroup {
  month: string;
  days: DayGroup[];
}

/** Neighbours of the same month and of the same date go under one heading. */
export function grouped(entries: readonly EntryLine[]): MonthGroup[] {
  const months: MonthGroup[] = [];
  for (const entry of entries) {
    const month = monthOf(entry.when);
    const words = dayHeading(entry);
    let last = months.at(-1);
    if (last?.month !== month) months.push((last = { month, days: [] }));
    const day = last.days.at(-1);
    if (day?.words === words) day.entries.push(entry);
    else last.days.push({ words, entries: [entry] });
  }
  return months;
}

/** When it happened; what has no date at all stands at the end, with the day of its report. */
function dayHeading({ when, first_published: published }: EntryLine): string {
  const words = capital(whenWords(when, false));
  const undated = when.earliest === null && when.latest === null && published !== null;
  return undated ? `${words}; published ${publishedWords(published)}` : words;
}

function DatedList(props: { entries: EntryLine[]; filters: Filters; open: string | null }) {
  const { entries, filters, open } = props;
  const months = useMemo(() => grouped(entries), [entries]);
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const reachable = entries.some((entry) => entry.id === current) ? current : entries[0]?.id;
  const present = entries.some((entry) => entry.id === open);
  useEffect(() => {
    if (open === null || !present) return;
    setCurrent(open);
    list.current?.querySelector(".line.open")?.scrollIntoView({ block: "nearest" });
  }, [open, present]);
  const onKeyDown = (event: KeyboardEvent) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>("a.line") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: links.length - 1 }[
      event.key
    ];
    if (event.key === "/") document.getElementById("words")?.focus();
    else if (to === undefined) return;
    else links[Math.max(0, Math.min(links.length - 1, to))]?.focus();
    event.preventDefault();
  };
  return (
    <div class="dated" ref={list} onKeyDown={onKeyDown}>
      {months.map((month, index) => (
        <section key={`${month.month}-${index}`} class="month">
          <h2>{month.month}</h2>
          {month.days.map((day, at) => (
            <section key={`${day.words}-${at}`} class="day">
              <h3>{day.words}</h3>
              <ul>
                {day.entries.map((entry) => (
                  <li key={entry.id}>
                    <Line
                      entry={entry}
                      address={entryAddress(entry.id, filters)}
                      open={entry.id === open}
                      reachable={entry.id === reachable}
                      onFocus={() => setCurrent(entry.id)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </div>
  );
}

/** Loads what is left when it comes into sight, or when it is pressed. */
function More({ left, onMore }: { left: number; onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) onMore();
    });
    if (button.current !== null) watch.observe(button.current);
    return () => watch.disconnect();
  }, []);
  return (
    <button ref={button} type="button" class="more" onClick={onMore}>
      Show more ({left.toLocaleString("en-GB")} left)
    </button>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <p class="nothing">
      No entry passes these filters. Take one off, or <a href={listAddress({})}>show all</a>.
    </p>
  ) : (
    <p class="nothing">
      There are no entries yet. While reports are being read, this page fills by itself; the{" "}
      <a href="#/summary">run summary</a> says what was read and what was refused.
    </p>
  );
}
