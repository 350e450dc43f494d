// The filters above the list; each change makes a new address.
import { useEffect, useState } from "preact/hooks";
import type { Facets } from "../api";
import { articlesAddress, type FilterName, type Filters, listAddress } from "../route";
import { labelOf } from "../words/labels";

interface Choice {
  value: string;
  label: string;
}

function choices(facets: Facets | null, name: keyof Facets): Choice[] {
  return (facets?.[name] ?? []).map((facet) => {
    const n = facet.at(-1);
    const label = facet.length === 3 ? facet[1] : facet[0];
    return { value: facet[0], label: `${label} (${n})` };
  });
}

const FLAGS = ["disagrees", "needs_review"] as const;
const FLAG_WORDS = { disagrees: "where reports disagree", needs_review: "to be looked at" };
const TYPING_MS = 250;

export function FilterBar(props: { filters: Filters; facets: Facets | null; compact: boolean }) {
  const { filters, facets, compact } = props;
  const [wanted, setWanted] = useState(false);
  const all = wanted || !compact;
  const set = (name: FilterName, value: string) => {
    const { [name]: _old, ...others } = filters;
    location.hash = listAddress(value === "" ? others : { ...others, [name]: value });
  };
  const setFlag = (value: string) => {
    const { disagrees: _disagrees, needs_review: _review, ...others } = filters;
    location.hash = listAddress(value === "" ? others : { ...others, [value]: "true" });
  };
  const select = (name: FilterName, label: string, facet: keyof Facets) => (
    <Select
      label={label}
      value={filters[name] ?? ""}
      choices={choices(facets, facet)}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <form class="filters" role="search" aria-label="Filter the chronology" onSubmit={(event) => event.preventDefault()}>
      <TextFilter value={filters.text ?? ""} onChange={(value) => set("text", value)} />
      {compact && (
        <button type="button" aria-expanded={all} onClick={() => setWanted(!wanted)}>
          {all ? "Fewer filters" : "More filters"}
        </button>
      )}
      {all && (
        <>
          <Select
            label="Kind"
            value={filters.kind ?? ""}
            choices={[
              { value: "event", label: "events" },
              { value: "statement", label: "statements" },
            ]}
            onChange={(value) => set("kind", value)}
          />
          {select("status", "Status", "statuses")}
          {select("actor", "Who", "actors")}
          {select("type", "Type", "types")}
          {select("place", "Place", "places")}
          {select("country", "Country", "countries")}
          {select("source", "Outlet", "sources")}
          <Select
            label="Show"
            value={FLAGS.find((flag) => filters[flag] === "true") ?? ""}
            choices={FLAGS.map((flag) => ({ value: flag, label: FLAG_WORDS[flag] }))}
            onChange={setFlag}
          />
          <DayFilter label="From" value={filters.since ?? ""} onChange={(value) => set("since", value)} />
          <DayFilter label="To" value={filters.until ?? ""} onChange={(value) => set("until", value)} />
        </>
      )}
    </form>
  );
}

/** The filters that are set, each with a way to take it off. */
export function FilterChips({ filters, facets }: { filters: Filters; facets: Facets | null }) {
  const names = Object.keys(filters) as FilterName[];
  if (names.length === 0) return null;
  return (
    <ul class="chips" aria-label="Filters that are set">
      {names.map((name) => {
        const { [name]: value = "", ...others } = filters;
        const { label, shown } = chipWords(name, value, facets);
        return (
          <li key={name}>
            <a href={listAddress(others)} aria-label={`Take off: ${label} ${shown}`}>
              {label}: <b>{shown}</b> <span aria-hidden="true">×</span>
            </a>
          </li>
        );
      })}
      <li>
        <a class="all" href={listAddress({})}>
          Show all
        </a>
      </li>
      {filters.text !== undefined && (
        <li>
          <a class="all" href={articlesAddress(filters.text)}>
            Search the reports for “{filters.text}”
          </a>
        </li>
      )}
    </ul>
  );
}

function chipWords(name: FilterName, value: string, facets: Facets | null) {
  if (name === "disagrees" || name === "needs_review") {
    return { label: "Show", shown: value === "true" ? FLAG_WORDS[name] : `not ${FLAG_WORDS[name]}` };
  }
  return { label: labelOf(name), shown: name === "actor" ? actorName(facets, value) : value };
}

function actorName(facets: Facets | null, id: string): string {
  return facets?.actors.find((actor) => actor[0] === id)?.[1] ?? id;
}

function TextFilter({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label class="words">
      <span>Words</span>
      <input
        id="words"
        type="search"
        value={typed}
        placeholder="in headlines and names"
        autocomplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </label>
  );
}

function Select(props: {
  label: string;
  value: string;
  choices: Choice[];
  onChange: (value: string) => void;
}) {
  const { label, value, choices: offered, onChange } = props;
  if (offered.length === 0 && value === "") return null;
  const known = value === "" || offered.some((choice) => choice.value === value);
  return (
    <label class={value === "" ? undefined : "set"}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">any</option>
        {!known && <option value={value}>{value}</option>}
        {offered.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function DayFilter(props: { label: string; value: string; onChange: (value: string) => void }) {
  const { label, value, onChange } = props;
  return (
    <label class={value === "" ? undefined : "set"}>
      <span>{label}</span>
      <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
