// The run summary: how much was read, found, refused and why.
import type { Counts, RefusedReport } from "../api";
import { useLoaded } from "../loading";
import { labelOf } from "../words/labels";

type Numbers = [string, number][];

/** What each count is, in the order in which it is shown, and where to see it. */
const COUNTED: [name: string, words: string, address?: string][] = [
  ["articles", "reports were read", "#/articles"],
  ["undated", "of them have no date; their relative times stay unresolved"],
  ["duplicates", "were left out because they were there already"],
  ["events", "events are told, in all reports together"],
  ["statements", "statements are told"],
  ["places", "places on the map are named"],
  ["entries", "entries make up the chronology", "#/"],
  ["disagreements", "times the reports disagree about one entry", "#/?disagrees=true"],
  ["needs_review", "entries should be looked at by a person", "#/?needs_review=true"],
];

/** The numbers of a record, or of rows such as ["times", "no-anchor", 12]. */
function numbers(of: object): Numbers {
  const pairs: [string, unknown][] = Array.isArray(of)
    ? of.map((row: unknown[]) => [row.slice(0, -1).join(": "), row.at(-1)])
    : Object.entries(of);
  return pairs.filter((pair): pair is [string, number] => typeof pair[1] === "number");
}

export function SummaryPage({ counts, version }: { counts: Counts | null; version: string }) {
  const refused = useLoaded<{ refusals: RefusedReport[] }>("/api/refusals", {}, version);
  if (counts === null) return <p role="status">Loading …</p>;
  const groups = Object.entries(counts).filter(
    ([, value]) => typeof value === "object" && value !== null && numbers(value).length > 0,
  ) as [string, object][];
  return (
    <div class="page summary">
      <h1 tabIndex={-1}>Run summary</h1>
      <section>
        <h2>In this chronology</h2>
        <table class="counts">
          <tbody>
            {rows(counts).map(([name, n, words, address]) => (
              <tr key={name}>
                <td class="number">{n.toLocaleString("en-GB")}</td>
                <th scope="row">{address === undefined ? words : <a href={address}>{words}</a>}</th>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {groups.map(([name, value]) => (
        <Breakdown key={name} title={labelOf(name)} of={numbers(value)} />
      ))}
      <Refused reports={refused.value?.refusals ?? []} />
      <p class="note">This page can only be read: nothing on it writes to the chronology.</p>
    </div>
  );
}

type Row = [name: string, n: number, words: string, address?: string];

function rows(counts: Counts): Row[] {
  const known = new Set(COUNTED.map(([name]) => name));
  const others = numbers(counts).filter(([name]) => !known.has(name));
  return [
    ...COUNTED.flatMap(([name, words, address]): Row[] => {
      const n = counts[name];
      return typeof n === "number" ? [[name, n, words, ...(address ? [address] : [])] as Row] : [];
    }),
    ...others.map(([name, n]): Row => [name, n, labelOf(name)]),
  ];
}

/** What was dropped on the way, the most frequent reason first. */
function Breakdown({ title, of }: { title: string; of: Numbers }) {
  const most = Math.max(1, ...of.map(([, n]) => n));
  return (
    <section>
      <h2>{title}</h2>
      <table class="counts">
        <tbody>
          {of
            .toSorted((a, b) => b[1] - a[1])
            .map(([name, n]) => (
              <tr key={name}>
                <td class="number">{n.toLocaleString("en-GB")}</td>
                <th scope="row">{labelOf(name)}</th>
                <td aria-hidden="true">
                  <svg viewBox="0 0 100 6" width="160" height="8" preserveAspectRatio="none">
                    <rect class="bar" width={(100 * n) / most} height="6" />
                  </svg>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

function Refused({ reports }: { reports: RefusedReport[] }) {
  if (reports.length === 0) return null;
  return (
    <section>
      <h2>Reports that were not read</h2>
      <div class="scrolls">
        <table class="reports">
          <thead>
            <tr>
              <th scope="col">Report</th>
              <th scope="col">Reason</th>
              <th scope="col">What was the matter</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((one, index) => (
              <tr key={index}>
                <td>{one.article}</td>
                <td>{labelOf(one.reason)}</td>
                <td>{one.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
