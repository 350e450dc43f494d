// One line of the chronology.
import type { EntryLine } from "../api";
import { publishedWords } from "../words/dates";
import { count } from "../words/labels";
import { Shape, Status } from "./status";
import { Width } from "./width";

export function Line(props: {
  entry: EntryLine;
  address: string;
  open: boolean;
  reachable: boolean;
  onFocus: () => void;
}) {
  const { entry, open } = props;
  return (
    <a
      class={open ? "line open" : "line"}
      href={props.address}
      aria-current={open ? "true" : undefined}
      tabIndex={props.reachable ? 0 : -1}
      onFocus={props.onFocus}
    >
      <span class="headline">{entry.headline}</span>
      <span class="meta">
        <Status status={entry.status} kind={entry.kind} />
        <Width when={entry.when} />
        {entry.type !== null && <span class="type">{entry.type.toLowerCase()}</span>}
        {entry.place !== null && <span>{entry.place.name}</span>}
        <span class="outlets" title={entry.sources.join(", ")}>
          {entry.sources.length === 1 ? entry.sources[0] : count(entry.sources.length, "outlet")}
        </span>
        <span class="published">
          {entry.first_published === null
            ? "published: unknown"
            : `first published ${publishedWords(entry.first_published)}`}
        </span>
        {entry.disagreements.length > 0 && (
          <span class="badge disagree">
            <Shape status="disagree" /> reports disagree: {entry.disagreements.join(", ")}</span>
        )}
        {entry.needs_review.length > 0 && (
          <span class="badge review" title={entry.needs_review.join("; ")}>
            ? to be looked at
          </span>
        )}
      </span>
    </a>
  );
}
