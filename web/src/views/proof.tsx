// The proof of a date: numbered sentences, each with the words that it rests on.
import { useEffect, useRef } from "preact/hooks";
import type { Entry, ProofStep } from "../api";
import { useLoaded } from "../loading";
import { Marked, Outlet, ToWords } from "../parts/quoted";
import { Width } from "../parts/width";
import { entryAddress, type Filters } from "../route";
import { capital, whenWords, widthWords } from "../words/dates";

const BOUNDS: Record<string, string> = {
  earliest: "gives the earliest time",
  latest: "gives the latest time",
};

/** The steps; with the whole sentences around the words, or the words alone. */
export function ProofSteps({ entry, sentences }: { entry: Entry; sentences: boolean }) {
  if (entry.proof.length === 0) return <p>No report says when; nothing was assumed.</p>;
  return (
    <ol class="proof">
      {entry.proof.map((step, index) => (
        <li key={index}>
          <p class="says">{step.says}</p>
          {sentences ? (
            <Evidence step={step} entry={entry} />
          ) : (
            <StepWords step={step} entry={entry} />
          )}
        </li>
      ))}
    </ol>
  );
}

function StepWords({ step, entry }: { step: ProofStep; entry: Entry }) {
  if (step.article === null || step.words.length === 0) return null;
  const article = step.article;
  return (
    <p class="step-words">
      {step.words.map((words) => (
        <ToWords key={words.start} article={article} words={[words]} entry={entry.id}>
          “{words.text}”
        </ToWords>
      ))}
      <small>
        <Outlet article={entry.articles[article]} />
      </small>
    </p>
  );
}

function Evidence({ step, entry }: { step: ProofStep; entry: Entry }) {
  const marks = step.words.map(({ start, end }) => ({ start, end, layer: "focus" }));
  const article = step.article;
  return (
    <>
      {article !== null &&
        step.sentences.map((sentence) => (
          <figure key={sentence.start}>
            <blockquote>
              <Marked words={sentence} marks={marks} />
            </blockquote>
            <figcaption>
              <Outlet article={entry.articles[article]} />
              {" · "}
              <ToWords article={article} words={step.words} entry={entry.id}>
                read it in the report
              </ToWords>
            </figcaption>
          </figure>
        ))}
      <p class="rule">
        {[BOUNDS[step.bound], `rule ${step.rule}`].filter(Boolean).join(" · ")}
      </p>
    </>
  );
}

export function ProofPage(props: { id: string; filters: Filters; version: string }) {
  const { id, filters, version } = props;
  const { value: entry, fault } = useLoaded<Entry>(
    `/api/entries/${encodeURIComponent(id)}`, {}, version,
  );
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [entry?.id]);
  if (fault !== null) return <p class="fault" role="alert">{fault}</p>;
  if (entry === null) return <p role="status">Loading …</p>;
  return (
    <article class="page proof-page">
      <p class="back">
        <a href={entryAddress(id, filters)}>← back to the entry</a>
      </p>
      <h1 ref={title} tabIndex={-1}>Why this date</h1>
      <p class="headline">{entry.headline}</p>
      <p class="when">
        <b>{capital(whenWords(entry.when, false))}</b>
        <Width when={entry.when} />
        <small>
          {widthWords(entry.when)}
          {entry.when.edtf !== "" && <> · <code title="EDTF, ISO 8601-2">{entry.when.edtf}</code></>}
        </small>
      </p>
      <ProofSteps entry={entry} sentences={true} />
    </article>
  );
}
