// What the server answers: the model as `to_plain` writes it, and what each view adds.
import type { Bounds, When } from "./words/dates";

export interface Words {
  start: number;
  end: number;
  text: string;
}

export interface Because {
  rule: string;
  says: string;
  bound: string;
  article: string | null;
  words: Words[];
}

export interface ProofStep extends Because {
  sentences: Words[];
}

export interface FullWhen extends When {
  because: Because[];
}

export interface EntryActor {
  id: string;
  name: string;
  role: string;
  country: string | null;
  office: string | null;
}

export interface EntryPlace {
  name: string;
  geonames: number | null;
  lat: number | null;
  lon: number | null;
  country: string | null;
}

/** An entry as one line of the list. */
export interface EntryLine {
  id: string;
  kind: string;
  headline: string;
  type: string | null;
  mode: string | null;
  status: string;
  life_line: string[];
  when: When;
  actors: EntryActor[];
  place: EntryPlace | null;
  sources: string[];
  first_published: string | null;
  claims: number;
  disagreements: string[];
  needs_review: string[];
}

export interface ClaimRef {
  article: string;
  claim: string;
}

export interface Party {
  words: Words;
  mention: string | null;
  actor: string | null;
}

export interface Amount {
  what: string;
  low: number;
  high: number | null;
  words: Words;
}

export interface Voucher {
  words: Words | null;
  actor: string | null;
  statement: string | null;
}

export interface EventClaim {
  id: string;
  trigger: Words;
  lemma: string;
  type: string | null;
  actors: Party[];
  recipients: Party[];
  place: number | null;
  place_how: string | null;
  status: string;
  status_words: Words[];
  holder: Voucher[];
  time: string | null;
  when: FullWhen;
  evidence: Words[];
  amounts: Amount[];
  because: string;
}

export interface StatementClaim {
  id: string;
  kind: string;
  content: Words[];
  cue: Words[];
  speaker: Party | null;
  addressee: Party | null;
  channel: Party | null;
  holder: Voucher[];
  when: FullWhen;
  because: string;
}

export type Told =
  | { ref: ClaimRef; kind: "event"; claim: EventClaim }
  | { ref: ClaimRef; kind: "statement"; claim: StatementClaim }
  | { ref: ClaimRef; kind: null; claim: null };

export interface ArticleCard {
  id: string;
  title: string | null;
  source: string | null;
  published: string | null;
  published_is_day: boolean;
  published_from: string;
  url: string | null;
  path: string;
}

/** How the place of an entry is known; `claimed_by` has names, none where nobody disputes it. */
export interface Where {
  how: string;
  ref: ClaimRef;
  words: Words;
  because: string;
  claimed_by: string[];
}

/** An entry with everything that it rests on. */
export interface Entry {
  id: string;
  kind: string;
  headline: string;
  type: string | null;
  mode: string | null;
  contexts: string[];
  actors: EntryActor[];
  place: EntryPlace | null;
  status: string;
  when: FullWhen;
  life_line: { status: string; told_on: string | null; ref: ClaimRef; words: Words }[];
  claims: ClaimRef[];
  sources: string[];
  disagreements: { about: string; alternatives: { says: string; refs: ClaimRef[] }[] }[];
  needs_review: string[];
  articles: Record<string, ArticleCard>;
  told: Told[];
  where: Where | null;
  proof: ProofStep[];
}

export interface ArticleLine {
  id: string;
  title: string | null;
  source: string | null;
  published: string | null;
  published_from: string;
  published_is_day: boolean;
  path: string;
  statements: number;
  events: number;
}

/** An article with its text and all that was found in it. */
export interface Reading {
  article: ArticleCard & { text: string };
  times: { id: string; words: Words; type: string; value: string | null; when: FullWhen | null }[];
  mentions: { id: string; words: Words; kind: string; how: string; actor: string | null }[];
  actors: { id: string; name: string; office: string | null }[];
  places: {
    words: Words; name: string; country: string | null; geonames: number | null;
    because: string; claimed_by: string[];
  }[];
  statements: StatementClaim[];
  events: EventClaim[];
  refusals: { stage: string; reason: string; detail: string }[];
}

export interface Overview {
  unit: string;
  bars: { since: string; until: string; certain: number; possible: number }[];
  before: number;
  after: number;
  undated: number;
}

export interface Hit {
  kind: string;
  id: string;
  title: string | null;
  snippet: string;
  marks: [number, number][];
}

/** The beginning of a list, and how long all of it is. */
export interface Cut<Item> {
  total: number;
  shown: Item[];
}

/** Words of a report, and the sentence that they stand in. */
export interface Example {
  article: string;
  source: string;
  published: string;
  words: Words;
  sentence: Words;
}

/** An entry in which an actor has a part; `words` are the first words of a statement. */
export interface ActorEntry extends EntryLine {
  roles: string[];
  words?: string;
}

export interface ActorPageData {
  id: string;
  name: string;
  entries: number;
  kind: string | null;
  country: string | null;
  sectors: string[];
  reports: number;
  reports_read: number;
  pronouns: number;
  names: Cut<{
    name: string; how: string; count: number; reports: number; because: string | null;
    example: Example;
  }>;
  offices: {
    office: string; from: string | null; until: string | null; reports: number; by: string;
    example: Example;
  }[];
  tenures: {
    office: string | null; means: "held since" | "began" | "ended" | "was"; on: string | null;
    reports: number; example: Example;
  }[];
  statements: Cut<ActorEntry>;
  events: Cut<ActorEntry>;
  relations: Cut<{
    id: string; name: string; entries: number; types: Record<string, number>; entry: string;
  }>;
}

/** `actors` are [id, name, entries]; all others [value, entries]. */
export interface Facets {
  types: [string, number][];
  statuses: [string, number][];
  countries: [string, number][];
  places: [string, number][];
  sources: [string, number][];
  actors: [string, string, number][];
}

/** A report that was not read, and why. */
export interface RefusedReport {
  stage: string;
  reason: string;
  article: string;
  detail: string;
}

export type Counts = Record<string, unknown>;
export type { Bounds };

/** A request that failed, with the server's own words about it. */
export class Fault extends Error {}

/** Ask the server; `parameters` without a value are left out. */
export async function ask<Answer>(
  path: string,
  parameters: Record<string, string | number | undefined>,
  signal: AbortSignal,
): Promise<Answer> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  let response: Response;
  try {
    response = await fetch(text === "" ? path : `${path}?${text}`, { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Fault("The program that serves this page does not answer; start it again.");
  }
  const answer: unknown = await response.json();
  if (!response.ok) throw new Fault((answer as { detail?: string }).detail ?? "unknown fault");
  return answer as Answer;
}
