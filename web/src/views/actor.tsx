// One actor: names, offices over time, what was said and done, and with whom; each with its words.
import { useEffect, useRef } from "preact/hooks";
import type { ActorEntry, ActorPageData, Cut, Example } from "../api";
import { useLoaded } from "../loading";
import { Marked, ToWords } from "../parts/quoted";
import { Status } from "../parts/status";
import { actorAddress, entryAddress, listAddress } from "../route";
import { boundsWords, capital, publishedWords, whenWords } from "../words/dates";
import { count } from "../words/labels";

const MOST = 50; // names, statements, events and relations that are shown

export function ActorPage({ id, version }: { id: string; version: string }) {
  const { value: actor, fault } = useLoaded<ActorPageData>("/api/actor", { id, limit: MOST }, version);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [actor?.id]);
  if (fault !== null) return <p class="fault" role="alert">{fault}</p>;
  if (actor === null) return <p role="status">Loading …</p>;
  return (
    <article class="page actor-page">
      <h1 ref={title} tabIndex={-1}>{actor.name}</h1>
      <p>
        {[actor.kind, actor.country, ...actor.sectors].filter((part) => part !== null).join(", ")}
        {" · "}
        <a href={listAddress({ actor: actor.id })}>{count(actor.entries, "entry", "entries")}</a>
        {` · told by ${count(actor.reports, "report")}`}
      </p>
      {actor.reports_read < actor.reports && (
        <p class="note">
          Names and offices are those of {actor.reports_read} reports, spread over all of them.
        </p>
      )}
      <Names actor={actor} />
      <Offices actor={actor} />
      <Tenures actor={actor} />
      <Told title="Statements" part={actor.statements} filter={{ actor: actor.id, kind: "statement" }} />
      <Told title="Events" part={actor.events} filter={{ actor: actor.id, kind: "event" }} />
      <Relations actor={actor} />
    </article>
  );
}

function Names({ actor }: { actor: ActorPageData }) {
  return (
    <section>
      <h2>Names used</h2>
      <ul>
        {actor.names.shown.map((name) => (
          <li key={name.name}>
            <b>{name.name}</b>, {count(name.count, "time")} in {count(name.reports, "report")}
            {name.because !== null && <small> ({name.because})</small>}
            <Quoted example={name.example} />
          </li>
        ))}
      </ul>
      {actor.pronouns > 0 && <p>By a pronoun, {count(actor.pronouns, "time")}.</p>}
    </section>
  );
}

function Quoted({ example }: { example: Example }) {
  const { words, sentence } = example;
  return (
    <figure>
      <blockquote>
        <Marked words={sentence} marks={[{ ...words, layer: "focus" }]} />
      </blockquote>
      <figcaption>
        <b>{example.source}</b>, {published(example.published)}
        {" · "}
        <ToWords article={example.article} words={[words]}>read it in the report</ToWords>
      </figcaption>
    </figure>
  );
}

function published(day: string): string {
  return day === "no date" ? "publication date unknown" : `published ${publishedWords(day)}`;
}

function Offices({ actor }: { actor: ActorPageData }) {
  if (actor.offices.length === 0) return null;
  return (
    <section>
      <h2>Offices, from the first report that says so to the last</h2>
      <ul>
        {actor.offices.map((office) => (
          <li key={office.office}>
            <b>{office.office}</b>, {days(office.from, office.until)}, {count(office.reports, "report")}
            {office.by === "tables" && <small> (known from the tables; no report says so)</small>}
            <Quoted example={office.example} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const MEANS = { "held since": "held since", began: "taken", ended: "left", was: "held before" };

function Tenures({ actor }: { actor: ActorPageData }) {
  if (actor.tenures.length === 0) return null;
  return (
    <section>
      <h2>Offices taken, held and left, as reports tell it</h2>
      <ul>
        {actor.tenures.map((tenure) => (
          <li key={`${tenure.office} ${tenure.means} ${tenure.on}`}>
            <b>{tenure.office ?? "Office"}</b>: {MEANS[tenure.means]}
            {tenure.on !== null && ` ${tenure.on}`}, {count(tenure.reports, "report")}
            <Quoted example={tenure.example} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function days(first: string | null, last: string | null): string {
  if (first === null || last === null) return boundsWords({ earliest: null, latest: null });
  const begin = publishedWords(first);
  return first === last ? begin : `${begin} to ${publishedWords(last)}`;
}

function Told(props: { title: string; part: Cut<ActorEntry>; filter: Record<string, string> }) {
  const { title, part, filter } = props;
  if (part.total === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="actor-told">
        {part.shown.map((entry) => (
          <li key={entry.id}>
            <span class="date">{capital(whenWords(entry.when))}</span>
            <span>
              <a href={entryAddress(entry.id)}>{entry.words ?? entry.headline}</a>{" "}
              <Status status={entry.status} kind={entry.kind} />
              <small> as {entry.roles.join(", ")}</small>
            </span>
          </li>
        ))}
      </ul>
      {part.shown.length < part.total && (
        <p>
          <a href={listAddress(filter)}>All {part.total} in the chronology</a>
        </p>
      )}
    </section>
  );
}

function Relations({ actor }: { actor: ActorPageData }) {
  const { relations } = actor;
  if (relations.total === 0) return null;
  return (
    <section>
      <h2>With whom</h2>
      <div class="scrolls">
        <table>
          <thead>
            <tr>
              <th scope="col">Actor</th>
              <th scope="col">Entries together</th>
              <th scope="col">Of which types, how often</th>
              <th scope="col">Example</th>
            </tr>
          </thead>
          <tbody>
            {relations.shown.map((one) => (
              <tr key={one.id}>
                <th scope="row"><a href={actorAddress(one.id)}>{one.name}</a></th>
                <td class="number">{one.entries}</td>
                <td>
                  {Object.entries(one.types)
                    .map(([type, n]) => `${type.toLowerCase()} ${n}`)
                    .join(", ")}
                </td>
                <td>
                  <a href={entryAddress(one.entry)} aria-label={`An entry with ${one.name}`}>entry</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {relations.shown.length < relations.total && (
        <p>And {relations.total - relations.shown.length} more.</p>
      )}
    </section>
  );
}
