// Addresses: every view and every filter has one, kept behind the "#".
import { useEffect, useState } from "preact/hooks";

export const FILTER_NAMES = [
  "text", "actor", "type", "kind", "status", "place", "country", "source", "since", "until",
  "disagrees", "needs_review",
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type Filters = Partial<Record<FilterName, string>>;

export type Route =
  | { view: "chronology"; filters: Filters }
  | { view: "entry"; id: string; filters: Filters }
  | { view: "proof"; id: string; filters: Filters }
  | { view: "article"; id: string; spans: [number, number][]; claim: string; entry: string }
  | { view: "articles"; text: string }
  | { view: "actor"; id: string }
  | { view: "summary" };

/** "#/entry/4f?status=planned" -> { view: "entry", id: "4f", filters: { status: "planned" } } */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const parameters = new URLSearchParams(query);
  const [head = "", rawId = "", tail = ""] = path.split("/");
  const id = decode(rawId);
  const filters = filtersOf(parameters);
  if (head === "entry" && id !== "") {
    return { view: tail === "proof" ? "proof" : "entry", id, filters };
  }
  if (head === "article" && id !== "") {
    const get = (name: string) => parameters.get(name) ?? "";
    return {
      view: "article", id, spans: parseSpans(get("char")), claim: get("claim"), entry: get("entry"),
    };
  }
  if (head === "actor" && id !== "") return { view: "actor", id };
  if (head === "articles") return { view: "articles", text: parameters.get("text") ?? "" };
  if (head === "summary") return { view: "summary" };
  return { view: "chronology", filters };
}

export function listAddress(filters: Filters): string {
  return address("#/", filters);
}

export function entryAddress(id: string, filters: Filters = {}): string {
  return address(`#/entry/${encodeURIComponent(id)}`, filters);
}

export function proofAddress(id: string, filters: Filters = {}): string {
  return address(`#/entry/${encodeURIComponent(id)}/proof`, filters);
}

export function actorAddress(id: string): string {
  return `#/actor/${encodeURIComponent(id)}`;
}

/** The reports that hold some words; all reports for "". */
export function articlesAddress(text: string): string {
  return address("#/articles", { text });
}

/** The address of words in an article: code points, as RFC 5147 counts characters. */
export function articleAddress(
  id: string,
  words: readonly { start: number; end: number }[] = [],
  more: { claim?: string; entry?: string } = {},
): string {
  const char = words.map(({ start, end }) => `${start},${end}`).join(";");
  return address(`#/article/${encodeURIComponent(id)}`, { char, ...more });
}

/** "10,25;30,31" -> [[10, 25], [30, 31]]; what is no span is left out. */
export function parseSpans(value: string): [number, number][] {
  return value
    .split(";")
    .map((part) => /^(\d{1,9}),(\d{1,9})$/.exec(part))
    .filter((match) => match !== null)
    .map((match): [number, number] => [Number(match[1]), Number(match[2])])
    .filter(([start, end]) => start < end);
}

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener("hashchange", changed);
    return () => removeEventListener("hashchange", changed);
  }, []);
  return parseRoute(hash);
}

function filtersOf(parameters: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const name of FILTER_NAMES) {
    const value = parameters.get(name);
    if (value !== null && value !== "") filters[name] = value;
  }
  return filters;
}

function address(path: string, parameters: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== "") query.set(name, value);
  }
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%3B", ";");
  return text === "" ? path : `${path}?${text}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
