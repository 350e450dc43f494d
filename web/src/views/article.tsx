// A report: its words as they were read, with the words of a claim marked and layers to show.
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { EventClaim, Reading, StatementClaim, Words } from "../api";
import { useLoaded } from "../loading";
import { Status } from "../parts/status";
import { articleAddress, entryAddress } from "../route";
import { slicer } from "../text/codepoints";
import { cut, type Mark, type Paragraph, paragraphs, type Piece } from "../text/layers";
import { publishedWords, whenWords } from "../words/dates";
import { claimedWords, count, labelOf, placeHowWords, publishedFromWords } from "../words/labels";
import { claimWords } from "./entry";

const LAYERS = ["times", "mentions", "places", "statements", "events"] as const;
type Layer = (typeof LAYERS)[number];
type Links = Record<string, { id: string; headline: string }>;
type Claim = EventClaim | StatementClaim;

export function ArticlePage(props: {
  id: string;
  spans: [number, number][];
  claim: string;
  entry: string;
  version: string;
}) {
  const { id, spans, claim, entry, version } = props;
  const { value, fault } = useLoaded<Reading>("/api/article", { id }, version);
  const links = useLoaded<Links>("/api/article/entries", { id }, version).value ?? {};
  if (fault !== null) return <p class="fault" role="alert">{fault}</p>;
  if (value === null || value.article.id !== id) return <p role="status">Loading …</p>;
  const focus = spans.length > 0 ? spans : spansOfClaim(value, claim);
  return (
    <div class="page reader">
      <p class="back">
        {entry === "" ? (
          <a href="#/articles">← all reports</a>
        ) : (
          <a href={entryAddress(entry)}>← back to the entry</a>
        )}
      </p>
      <Body reading={value} focus={focus} claim={claim} links={links} />
    </div>
  );
}

function spansOfClaim(reading: Reading, id: string): [number, number][] {
  const claim = [...reading.events, ...reading.statements].find((one) => one.id === id);
  if (claim === undefined) return [];
  return claimWords({ kind: "", claim }).map(({ start, end }): [number, number] => [start, end]);
}

function Body(props: { reading: Reading; focus: [number, number][]; claim: string; links: Links }) {
  const { reading, focus, claim, links } = props;
  const [shown, setShown] = useState<ReadonlySet<Layer>>(new Set());
  const marks = useMemo(() => layerMarks(reading), [reading]);
  const article = useRef<HTMLElement>(null);
  const key = JSON.stringify([reading.article.id, focus]);
  useEffect(() => {
    document.querySelector(".told .chosen")?.scrollIntoView({ block: "nearest" });
    const first = article.current?.querySelector("mark.focus");
    first?.scrollIntoView({ block: "center" });
  }, [key]);
  const toggle = (layer: Layer) => {
    const next = new Set(shown);
    if (!next.delete(layer)) next.add(layer);
    setShown(next);
  };
  const visible = [
    ...focus.map(([start, end]): Mark => ({ start, end, layer: "focus" })),
    ...marks.filter((mark) => shown.has(mark.layer as Layer)),
  ];
  return (
    <div class="reader-columns">
      <article ref={article} lang="en">
        <Head reading={reading} />
        <LayerToggles reading={reading} shown={shown} onToggle={toggle} />
        <Text text={reading.article.text} marks={visible} articleId={reading.article.id} />
      </article>
      <Told reading={reading} claim={claim} links={links} />
    </div>
  );
}

function Head({ reading }: { reading: Reading }) {
  const article = reading.article;
  return (
    <header>
      <p class="source">{article.source ?? "Outlet unknown"}</p>
      <h1>{article.title ?? article.path}</h1>
      {article.published === null ? (
        <p class="dates undated">
          <b>Undated.</b> Nobody knows when this was published, so words such as “on Tuesday” stay
          unresolved.
        </p>
      ) : (
        <p class="dates">
          Published <b>{publishedWords(article.published, article.published_is_day)}</b>
          <small> ({publishedFromWords(article.published_from)})</small>
        </p>
      )}
      <p class="file">
        <small>
          {article.path}
          {article.url !== null && ` · ${article.url}`}
        </small>
      </p>
    </header>
  );
}

function LayerToggles(props: {
  reading: Reading;
  shown: ReadonlySet<Layer>;
  onToggle: (layer: Layer) => void;
}) {
  const { reading, shown, onToggle } = props;
  return (
    <fieldset class="layers">
      <legend>Show in the text</legend>
      {LAYERS.map((layer) => (
        <label key={layer}>
          <input type="checkbox" checked={shown.has(layer)} onChange={() => onToggle(layer)} />
          <span class={`in-${layer}`}>{layer}</span> <small>{reading[layer].length}</small>
        </label>
      ))}
    </fieldset>
  );
}

/** The text, paragraph by paragraph; white space between paragraphs is kept, unseen. */
function Text(props: { text: string; marks: Mark[]; articleId: string }) {
  const { text, marks, articleId } = props;
  const slices = useMemo(() => slicer(text), [text]);
  const parts = useMemo(() => paragraphs(text), [text]);
  const words = (start: number, end: number) => slices.slice(start, end);
  return (
    <div class="text">
      {parts.map((part: Paragraph) => (
        <p key={part.start}>
          {cut(marks, part.start, part.end).map((piece) => (
            <PieceOfText key={piece.start} piece={piece} articleId={articleId}>
              {words(piece.start, piece.end)}
            </PieceOfText>
          ))}
          <Between marks={marks} from={part.end} to={part.next}>
            {words(part.end, part.next)}
          </Between>
        </p>
      ))}
    </div>
  );
}

/** White space between two paragraphs; inside a mark it belongs to the marked words. */
function Between(props: { marks: Mark[]; from: number; to: number; children: string }) {
  const { marks, from, to, children } = props;
  if (from === to) return null;
  const focused = marks.some((m) => m.layer === "focus" && m.start < from && m.end > to);
  return focused ? <mark class="focus" hidden>{children}</mark> : <span hidden>{children}</span>;
}

function PieceOfText(props: { piece: Piece; articleId: string; children: ComponentChildren }) {
  const { piece, articleId, children } = props;
  const layers = piece.marks.filter((mark) => mark.layer !== "focus");
  const focused = layers.length < piece.marks.length;
  if (piece.marks.length === 0) return <>{children}</>;
  const title = layers.map((mark) => mark.title).join("\n");
  const claim = layers.find((mark) => mark.claim !== undefined)?.claim;
  const inner =
    layers.length === 0 ? (
      children
    ) : (
      <span class={[...new Set(layers.map((mark) => `in-${mark.layer}`))].join(" ")} title={title}>
        {claim === undefined ? (
          children
        ) : (
          <a href={articleAddress(articleId, [], { claim })}>{children}</a>
        )}
      </span>
    );
  return focused ? <mark class="focus">{inner}</mark> : <>{inner}</>;
}

function layerMarks(reading: Reading): Mark[] {
  const names = new Map(reading.actors.map((actor) => [actor.id, actor.name]));
  const mark = (layer: Layer, words: Words, title: string, claim?: string): Mark => ({
    start: words.start, end: words.end, layer, title, ...(claim ? { claim } : {}),
  });
  return [
    ...reading.times.map((time) => mark("times", time.words, timeTitle(time))),
    ...reading.mentions.map((mention) =>
      mark("mentions", mention.words, mentionTitle(mention.how, names.get(mention.actor ?? "")))),
    ...reading.places.map((place) =>
      mark("places", place.words, placeTitle(place))),
    ...reading.statements.flatMap((statement) =>
      statement.content.map((words) => mark("statements", words, statementTitle(statement), statement.id))),
    ...reading.events.map((event) =>
      mark("events", event.trigger, eventTitle(event, reading), event.id)),
  ];
}

function timeTitle(time: Reading["times"][number]): string {
  const meaning = time.when === null ? (time.value ?? "unresolved") : whenWords(time.when);
  return `time: ${meaning}`;
}

function placeTitle(place: Reading["places"][number]): string {
  const name = `place: ${place.name}${place.country ? `, ${place.country}` : ""}`;
  return [name, claimedWords(place.claimed_by), place.because].filter((part) => part !== "").join("; ");
}

function eventTitle(event: EventClaim, reading: Reading): string {
  const place = event.place === null ? undefined : reading.places[event.place];
  const told = `event: ${event.lemma}, ${event.status}`;
  if (place === undefined || event.place_how === null) return told;
  return `${told}; at ${place.name}, ${placeHowWords(event.place_how)}`;
}

function mentionTitle(how: string, name: string | undefined): string {
  return name === undefined ? `${how}: nobody is known` : `${how}: ${name}`;
}

function statementTitle(statement: StatementClaim): string {
  return `${statement.kind} statement by ${statement.speaker?.words.text ?? "somebody unnamed"}`;
}

/** All claims of the report in the order of its words. */
function Told({ reading, claim, links }: { reading: Reading; claim: string; links: Links }) {
  const all: { claim: Claim; kind: string; at: number }[] = [
    ...reading.events.map((one) => ({ claim: one, kind: "event", at: one.trigger.start })),
    ...reading.statements.map((one) => ({
      claim: one, kind: "statement", at: one.content[0]?.start ?? 0,
    })),
  ].sort((a, b) => a.at - b.at);
  return (
    <aside class="told" aria-label="What this report says">
      <h2>What this report says</h2>
      <p>
        <small>
          {count(reading.events.length, "event")}, {count(reading.statements.length, "statement")}
        </small>
      </p>
      <ol>
        {all.map(({ claim: one, kind }) => (
          <li key={one.id} class={one.id === claim ? "chosen" : undefined}>
            <a
              href={articleAddress(reading.article.id, [], { claim: one.id })}
              aria-current={one.id === claim ? "true" : undefined}
            >
              <Status status={"status" in one ? one.status : "happened"} kind={kind} />
              <span>{shortWords(one)}</span>
            </a>
            <small>{whenWords(one.when)}</small>
            {links[one.id] !== undefined && (
              <a class="in-entry" href={entryAddress(links[one.id]!.id)} title={links[one.id]!.headline}>
                entry
              </a>
            )}
          </li>
        ))}
      </ol>
      {reading.refusals.length > 0 && (
        <details>
          <summary>{count(reading.refusals.length, "refusal")}: found and not kept</summary>
          <ul>
            {reading.refusals.map((refusal, index) => (
              <li key={index}>
                {labelOf(refusal.stage)}: {labelOf(refusal.reason).toLowerCase()}
                <br />
                <small>{refusal.detail}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}

const MOST_WORDS = 14;

function shortWords(claim: Claim): string {
  const text = "trigger" in claim
    ? [...claim.actors.map((actor) => actor.words.text), claim.trigger.text,
       ...claim.recipients.map((party) => party.words.text)].join(" · ")
    : `${claim.speaker?.words.text ?? "Somebody"}: ${claim.content.map((words) => words.text).join(" … ")}`;
  const words = text.split(/\s+/);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(" ")} …` : text;
}
