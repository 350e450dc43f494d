// An entry beside the list: what, when and why that date, who, where, whether, who says so.
import { useEffect, useRef } from "preact/hooks";
import type {
  ArticleCard, Entry, EventClaim, StatementClaim, Told, Where as PlaceKnown, Words,
} from "../api";
import { useLoaded } from "../loading";
import { Marked, Outlet, ToWords } from "../parts/quoted";
import { Shape, Status } from "../parts/status";
import { Width } from "../parts/width";
import { actorAddress, type Filters, listAddress, proofAddress } from "../route";
import type { Mark } from "../text/layers";
import { capital, publishedWords, whenWords, widthWords } from "../words/dates";
import { claimedWords, count, placeHowWords, publishedFromWords, STATUSES } from "../words/labels";
import { ProofSteps } from "./proof";

export function EntryPanel(props: { id: string; filters: Filters; version: string }) {
  const { id, filters, version } = props;
  const { value, fault, loading } = useLoaded<Entry>(
    `/api/entries/${encodeURIComponent(id)}`, {}, version,
  );
  const entry = value?.id === id || (value !== null && !loading) ? value : null;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (entry !== null) title.current?.focus({ preventScroll: true });
  }, [entry?.id]);
  const close = () => {
    location.hash = listAddress(filters);
    document.querySelector<HTMLElement>(".line.open")?.focus();
  };
  return (
    <aside
      class="entry"
      aria-label="Entry"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <button type="button" class="close" onClick={close} aria-label="Close the entry">
        ×
      </button>
      {fault !== null && <p class="fault" role="alert">{fault}</p>}
      {entry === null && fault === null && <p role="status">Loading …</p>}
      {entry !== null && (
        <article>
          <h2 ref={title} tabIndex={-1}>{entry.headline}</h2>
          <p class="entry-meta">
            <Status status={entry.status} kind={entry.kind} />
            {entry.type !== null && (
              <span class="type">
                {[entry.type, entry.mode].filter((part) => part !== null).join(" · ").toLowerCase()}
              </span>
            )}
            {entry.contexts.map((context) => <span key={context}>{context}</span>)}
            <span>{count(entry.claims.length, "claim")} from {count(entry.sources.length, "outlet")}</span>
          </p>
          {entry.needs_review.length > 0 && (
            <p class="note">To be looked at: {entry.needs_review.join("; ")}</p>
          )}
          <WhenSection entry={entry} filters={filters} />
          {entry.disagreements.length > 0 && <Disagreements entry={entry} />}
          <Who entry={entry} />
          <Where entry={entry} />
          <LifeLine entry={entry} />
          <Claims entry={entry} />
        </article>
      )}
    </aside>
  );
}

function WhenSection({ entry, filters }: { entry: Entry; filters: Filters }) {
  return (
    <section aria-labelledby="when">
      <h3 id="when">When</h3>
      <p class="when">
        <b>{capital(whenWords(entry.when, false))}</b>
        <Width when={entry.when} />
        <small>
          {widthWords(entry.when)}
          {entry.when.edtf !== "" && <> · <code title="EDTF, ISO 8601-2">{entry.when.edtf}</code></>}
        </small>
      </p>
      <h4>
        Why this date <a href={proofAddress(entry.id, filters)}>show the proof with its sentences</a>
      </h4>
      <ProofSteps entry={entry} sentences={false} />
    </section>
  );
}

function Disagreements({ entry }: { entry: Entry }) {
  return (
    <section class="disagreements" aria-labelledby="disagree">
      <h3 id="disagree">Where the reports disagree</h3>
      {entry.disagreements.map((disagreement) => (
        <div key={disagreement.about}>
          <h4>
            <Shape status="disagree" /> {capital(disagreement.about)}
          </h4>
          <ul>
            {disagreement.alternatives.map((alternative) => (
              <li key={alternative.says}>
                <b>{alternative.says}</b>
                <ul class="refs">
                  {alternative.refs.map((ref) => (
                    <li key={`${ref.article} ${ref.claim}`}>
                      <ToWords article={ref.article} words={[]} claim={ref.claim} entry={entry.id}>
                        <Outlet article={entry.articles[ref.article]} />
                      </ToWords>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Who({ entry }: { entry: Entry }) {
  if (entry.actors.length === 0) return null;
  return (
    <section aria-labelledby="who">
      <h3 id="who">Who</h3>
      <ul class="actors">
        {entry.actors.map((actor) => (
          <li key={`${actor.role} ${actor.id}`}>
            <span class="role">{actor.role}</span>{" "}
            <a href={actorAddress(actor.id)} title="Names, offices, statements and events">
              {actor.name}
            </a>
            {[actor.office, actor.country].filter((part) => part !== null).map((part) => `, ${part}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Where({ entry }: { entry: Entry }) {
  const place = entry.place;
  return (
    <section aria-labelledby="where">
      <h3 id="where">Where</h3>
      {place === null ? (
        <p>No place is told.</p>
      ) : (
        <p>
          <a href={listAddress({ place: place.name })}>{place.name}</a>
          {place.country !== null && `, ${place.country}`}
          {place.lat !== null && place.lon !== null ? (
            <small> {degrees(place.lat, "N", "S")} {degrees(place.lon, "E", "W")}</small>
          ) : (
            <small> not placed on the map</small>
          )}
          {place.geonames !== null && <small> · GeoNames {place.geonames}</small>}
        </p>
      )}
      {place !== null && entry.where !== null && <WhyThere entry={entry} where={entry.where} />}
    </section>
  );
}

/** How the place is known, with the words that tell it, and who else claims it. */
function WhyThere({ entry, where }: { entry: Entry; where: PlaceKnown }) {
  return (
    <>
      {where.claimed_by.length > 0 && (
        <p class="claimed">
          <Shape status="disagree" /> {capital(claimedWords(where.claimed_by))}
        </p>
      )}
      <p class="place-how">
        {capital(placeHowWords(where.how))}:{" "}
        <ToWords article={where.ref.article} words={[where.words]} claim={where.ref.claim} entry={entry.id}>
          “{where.words.text}”
        </ToWords>
        {where.because !== "" && <small> ({where.because})</small>}
      </p>
    </>
  );
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
}

function LifeLine({ entry }: { entry: Entry }) {
  return (
    <section aria-labelledby="life">
      <h3 id="life">Whether it happened</h3>
      <p>
        <Status status={entry.status} kind={entry.kind} /> <small>{STATUSES[entry.status]}</small>
      </p>
      {entry.life_line.length > 1 && (
        <ol class="life">
          {entry.life_line.map((step, index) => (
            <li key={index}>
              <Status status={step.status} />
              <span>
                <ToWords article={step.ref.article} words={[step.words]} claim={step.ref.claim} entry={entry.id}>
                  “{step.words.text}”
                </ToWords>{" "}
                <small>
                  <Outlet article={entry.articles[step.ref.article]} />
                </small>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Claims({ entry }: { entry: Entry }) {
  return (
    <section aria-labelledby="claims">
      <h3 id="claims">Who says so: {count(entry.told.length, "claim")}</h3>
      <ol class="claims">
        {entry.told.map((told) => (
          <li key={`${told.ref.article} ${told.ref.claim}`}>
            <OneClaim told={told} entry={entry} article={entry.articles[told.ref.article]} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneClaim(props: { told: Told; entry: Entry; article: ArticleCard | undefined }) {
  const { told, entry, article } = props;
  if (told.kind === null) return <p>This report no longer holds the claim.</p>;
  const words = claimWords(told);
  return (
    <>
      <p class="claim-of">
        <b>{article?.source ?? article?.path}</b>
        {article?.title != null && <cite>{article.title}</cite>}
        <small>
          {article?.published == null
            ? "publication date unknown"
            : `published ${publishedWords(article.published, article.published_is_day)}, ${publishedFromWords(article.published_from)}`}
        </small>
      </p>
      {words.map((quotation) => (
        <blockquote key={quotation.start}>
          <Marked words={quotation} marks={claimMarks(told)} />
        </blockquote>
      ))}
      <p class="claim-foot">
        <Status status={told.kind === "event" ? told.claim.status : "happened"} kind={told.kind} />
        <Holder claim={told.claim} />
        <span>{toldWhen(told.claim.when)}</span>
        <ToWords article={told.ref.article} words={words} claim={told.ref.claim} entry={entry.id}>
          Read it in the report
        </ToWords>
      </p>
    </>
  );
}

function toldWhen(when: EventClaim["when"]): string {
  const words = whenWords(when);
  return words === "date unknown" ? "told without a date" : `told as ${words}`;
}

/** The words that make a claim: its sentence, or what was said and by whom. */
export function claimWords(told: { kind: string; claim: EventClaim | StatementClaim }): Words[] {
  if ("evidence" in told.claim) return told.claim.evidence;
  return told.claim.content;
}

/** Inside a claim's words: what happened, whether, how many. */
export function claimMarks(told: { claim: EventClaim | StatementClaim }): Mark[] {
  const claim = told.claim;
  if (!("evidence" in claim)) return [];
  const marks = (layer: string, all: Words[]) => all.map(({ start, end }) => ({ start, end, layer }));
  return [
    ...marks("trigger", [claim.trigger]),
    ...marks("status", claim.status_words),
    ...marks("amount", claim.amounts.map((amount) => amount.words)),
  ];
}

function Holder({ claim }: { claim: EventClaim | StatementClaim }) {
  const names = claim.holder
    .map((voucher) => voucher.words?.text)
    .filter((words) => words !== undefined);
  const speaker = "speaker" in claim ? claim.speaker?.words.text : undefined;
  if (speaker !== undefined) names.push(speaker);
  return names.length === 0 ? null : <span>according to {names.join(", who cites ")}</span>;
}
