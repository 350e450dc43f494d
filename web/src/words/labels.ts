// Names of things for people.

/** Status to its word and what it means. */
export const STATUSES: Record<string, string> = {
  happened: "the reports say that it happened",
  ongoing: "it was going on when the reports were written",
  planned: "it was announced or intended",
  postponed: "it was put off",
  cancelled: "it was called off",
  denied: "somebody says that it did not happen",
  demanded: "somebody asks for it",
  conditional: "it depends on something else",
  possible: "it may have happened or may happen",
};

const PUBLISHED_FROM: Record<string, string> = {
  header: "from the header of the file",
  field: "from the record",
  metadata: "from the page’s own data",
  url: "from the address of the page",
  "page-text": "from a date printed on the page",
  dateline: "from the dateline of the report",
  option: "set by hand with --published",
  unknown: "not known",
};

export function publishedFromWords(how: string): string {
  return PUBLISHED_FROM[how] ?? how;
}

const PLACE_HOW: Record<string, string> = {
  clause: "told with the event itself",
  party: "where those are who take part",
  sentence: "told elsewhere in its sentence",
  before: "carried on from the sentences before",
  dateline: "taken from the dateline of the report",
};

/** What says where an event is: "clause" -> "told with the event itself" */
export function placeHowWords(how: string): string {
  return PLACE_HOW[how] ?? how;
}

/** ["Russia", "Ukraine"] -> "disputed: claimed by Russia and Ukraine"; "" where nobody claims it */
export function claimedWords(names: readonly string[]): string {
  if (names.length === 0) return "";
  const all = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
  return `disputed: claimed by ${all}`;
}

/** "undated_articles" -> "Undated articles" */
export function labelOf(key: string): string {
  const words = key.replace(/^n_/, "").replace(/[_-]+/g, " ").trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** 1, "claim" -> "1 claim"; 2 -> "2 claims" */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}
