// Dates in words. Times are civil (newspaper) time without a zone, so no `Date` in local time.

export interface Bounds {
  earliest: string | null;
  latest: string | null;
}

export interface When extends Bounds {
  precision: string;
  approximate: boolean;
  edtf: string;
  timex: string | null;
  begins: Bounds | null;
  ends: Bounds | null;
}

interface Instant {
  year: number;
  month: number;
  day: number;
  /** Milliseconds on a clock that knows no zones; only differences mean something. */
  ms: number;
  hour: number;
  minute: number;
}

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July",
  "August", "September", "October", "November", "December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const PARTS: Record<string, string> = {
  MO: "morning", MI: "midday", AF: "afternoon", EV: "evening", NI: "night", DT: "daytime",
};
const DAY_MS = 86_400_000;
const LONG_DAYS = 62; // more than two months from New Year is listed under the year
const ISO = /^\+?(\d{4,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?)?/;

function instant(iso: string): Instant {
  const match = ISO.exec(iso);
  if (match === null) throw new Error(`not a civil time: ${iso}`);
  const [year, month, day, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const at = new Date(0);
  at.setUTCFullYear(year!, month! - 1, day!);
  at.setUTCHours(hour, minute, second, Number(match[7]?.padEnd(3, "0") ?? 0));
  return { year: year!, month: month!, day: day!, hour, minute, ms: at.getTime() };
}

function fromMs(ms: number): Instant {
  return instant(new Date(ms).toISOString());
}

function isMidnight(time: Instant): boolean {
  return time.ms % DAY_MS === 0;
}

function month(time: Instant, short: boolean): string {
  const name = MONTHS[time.month - 1]!;
  return short ? name.slice(0, 3) : name;
}

function clock(time: Instant): string {
  return `${String(time.hour).padStart(2, "0")}:${String(time.minute).padStart(2, "0")}`;
}

function day(time: Instant, short: boolean, weekday = false): string {
  const name = WEEKDAYS[((Math.floor(time.ms / DAY_MS) % 7) + 11) % 7]!;
  const lead = weekday ? `${short ? name.slice(0, 3) : name} ` : "";
  return `${lead}${time.day} ${month(time, short)} ${time.year}`;
}

function dayAndClock(time: Instant, short: boolean): string {
  return isMidnight(time) ? day(time, short) : `${day(time, short)}, ${clock(time)}`;
}

/** A publication date: the day, and the hour where it is known. */
export function publishedWords(iso: string | null, isDay = true): string {
  if (iso === null) return "date unknown";
  const time = instant(iso);
  return isDay ? day(time, true) : dayAndClock(time, true);
}

/**
 * A time in words.
 *
 * earliest 2022-09-16, latest 2022-09-21 (exclusive) -> "between 16 and 20 Sep 2022"
 * latest 2022-09-23 alone -> "before 23 Sep 2022"
 */
export function whenWords(when: When, short = true): string {
  const words =
    when.begins !== null && when.ends !== null
      ? lastingWords(when.begins, when.ends, short)
      : (partOfDay(when, short) ?? boundsWords(when, short));
  return when.approximate ? `about ${words}` : words;
}

/** "from 15 to …" where both ends are known, else what is known of each. */
function lastingWords(begins: Bounds, ends: Bounds, short: boolean): string {
  const [first, last] = [boundsWords(begins, short), boundsWords(ends, short)];
  if (widthDays(begins) !== null && widthDays(ends) !== null) return `from ${first} to ${last}`;
  const began = isOpen(begins) ? "begin unknown" : `began ${first}`;
  return `${began}, ${isOpen(ends) ? "end unknown" : `ended ${last}`}`;
}

function isOpen(bounds: Bounds): boolean {
  return bounds.earliest === null && bounds.latest === null;
}

/** Bounds in words; "date unknown" where both sides are open. */
export function boundsWords(bounds: Bounds, short = true): string {
  if (bounds.earliest === null) {
    return bounds.latest === null
      ? "date unknown"
      : `before ${dayAndClock(instant(bounds.latest), short)}`;
  }
  const first = instant(bounds.earliest);
  if (bounds.latest === null) return `${dayAndClock(first, short)} or later`;
  const end = instant(bounds.latest);
  return (
    wholeCalendarUnit(first, end, short) ??
    withinOneDay(first, end, short) ??
    between(first, fromMs(end.ms - 1), short)
  );
}

function partOfDay(when: When, short: boolean): string | null {
  const match = /^(\d{4}-\d\d-\d\d)T([A-Z]{2})$/.exec(when.timex ?? "");
  const part = match === null ? undefined : PARTS[match[2]!];
  return part === undefined ? null : `${day(instant(match![1]!), short, true)}, ${part}`;
}

function wholeCalendarUnit(first: Instant, end: Instant, short: boolean): string | null {
  if (!isMidnight(first) || !isMidnight(end)) return null;
  if (end.ms - first.ms === DAY_MS) return day(first, short, true);
  if (first.day !== 1 || end.day !== 1) return null;
  const months = (end.year - first.year) * 12 + end.month - first.month;
  if (months === 1) return `${month(first, short)} ${first.year}`;
  if (first.month !== 1) return null;
  if (months === 12) return String(first.year);
  return months === 120 && first.year % 10 === 0 ? `the ${first.year}s` : null;
}

function withinOneDay(first: Instant, end: Instant, short: boolean): string | null {
  const last = fromMs(end.ms - 1);
  if (Math.floor(first.ms / DAY_MS) !== Math.floor(last.ms / DAY_MS)) return null;
  if (end.ms - first.ms <= 60_000) return `${day(first, short, true)}, ${clock(first)}`;
  const until = isMidnight(end) ? "24:00" : clock(end);
  return `${day(first, short, true)}, ${clock(first)} to ${until}`;
}

function between(first: Instant, last: Instant, short: boolean): string {
  const end = day(last, short);
  if (first.year !== last.year) return `between ${day(first, short)} and ${end}`;
  if (first.month !== last.month) {
    return `between ${first.day} ${month(first, short)} and ${end}`;
  }
  return `between ${first.day} and ${end}`;
}

/**
 * The month that a time is listed under: that of its first day, else of its last; "Date
 * unknown" where neither is known. What lies somewhere in a year, or in years, is listed under
 * these.
 */
export function monthOf(when: Bounds): string {
  const known = when.earliest ?? (when.latest === null ? null : lastInstant(when.latest));
  if (known === null) return "Date unknown";
  const time = instant(known);
  const days = widthDays(when);
  if (time.month > 1 || time.day > 1 || days === null || days < LONG_DAYS) {
    return `${month(time, false)} ${time.year}`;
  }
  const last = instant(lastInstant(when.latest!)).year;
  return last === time.year ? String(last) : `${time.year} to ${last}`;
}

function lastInstant(latest: string): string {
  return new Date(instant(latest).ms - 1).toISOString();
}

/** How wide a time is, in days; null where a side is open. */
export function widthDays(when: Bounds): number | null {
  if (when.earliest === null || when.latest === null) return null;
  return (instant(when.latest).ms - instant(when.earliest).ms) / DAY_MS;
}

/** How sure a date is, in words. */
export function widthWords(when: Bounds): string {
  const days = widthDays(when);
  if (days === null) {
    if (when.earliest === null && when.latest === null) return "no date known";
    return when.earliest === null ? "begin of the range unknown" : "end of the range unknown";
  }
  if (days < 1) return "known to the hour";
  if (days === 1) return "known to the day";
  if (days < 60) return `known within ${Math.round(days)} days`;
  if (days < 730) return `known within ${Math.round(days / 30.44)} months`;
  return `known within ${Math.round(days / 365.25)} years`;
}

/** A day, month, year or decade of the strip. */
export function barWords(since: string, until: string): string {
  const last = instant(until);
  return boundsWords({ earliest: since, latest: new Date(last.ms + DAY_MS).toISOString() }, true);
}

export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
