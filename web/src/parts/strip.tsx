// The strip of counts over time: a bar for each day, month or year; a bar filters the list.
import { useRef, useState } from "preact/hooks";
import type { Overview } from "../api";
import { type Filters, listAddress } from "../route";
import { barWords } from "../words/dates";
import { count } from "../words/labels";

const HEIGHT = 64;
const WIDTH = 1200;
const WIDEST_BAR = 120;
const LEAST_HEIGHT = 3;

type Bar = Overview["bars"][number];

export function Strip({ overview, filters }: { overview: Overview; filters: Filters }) {
  const [current, setCurrent] = useState(0);
  const list = useRef<SVGSVGElement>(null);
  const bars = overview.bars;
  if (bars.length === 0) return null;
  const most = Math.max(1, ...bars.map((bar) => bar.certain + bar.possible));
  const step = Math.min(WIDTH / bars.length, WIDEST_BAR);
  const focused = Math.min(current, bars.length - 1);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(bars.length - 1, to));
    setCurrent(next);
    list.current?.querySelectorAll<SVGAElement>("a")[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: focused - 1, ArrowRight: focused + 1, Home: 0, End: bars.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  return (
    <figure class="strip">
      <svg
        ref={list}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 4}`}
        preserveAspectRatio="none"
        role="group"
        aria-label={`Entries by ${overview.unit}; arrow keys move, Enter filters`}
        onKeyDown={onKeyDown}
      >
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class="hatch" d="M0 0v6" />
          </pattern>
        </defs>
        {bars.map((bar, index) => (
          <OneBar
            key={bar.since}
            bar={bar}
            x={index * step}
            width={step}
            scale={HEIGHT / most}
            filters={filters}
            reachable={index === focused}
            onFocus={() => setCurrent(index)}
          />
        ))}
        <path class="axis" d={`M0 ${HEIGHT + 1}h${WIDTH}`} />
      </svg>
      <figcaption>
        <span>{barWords(bars[0]!.since, bars[0]!.until)}</span>
        <span class="strip-key">
          <i class="key-certain" /> inside the {overview.unit} <i class="key-possible" /> perhaps inside it
          {overview.before > 0 && ` · ${overview.before} earlier`}
          {overview.after > 0 && ` · ${overview.after} later`}
          {overview.undated > 0 && ` · ${overview.undated} without a date`}
        </span>
        <span>{bars.length > 1 && barWords(bars.at(-1)!.since, bars.at(-1)!.until)}</span>
      </figcaption>
    </figure>
  );
}

function OneBar(props: {
  bar: Bar;
  x: number;
  width: number;
  scale: number;
  filters: Filters;
  reachable: boolean;
  onFocus: () => void;
}) {
  const { bar, x, width, scale, filters } = props;
  const chosen = filters.since === bar.since && filters.until === bar.until;
  const { since: _since, until: _until, ...others } = filters;
  const target = chosen ? others : { ...filters, since: bar.since, until: bar.until };
  const gap = Math.min(3, width / 6);
  const height = (n: number) => (n === 0 ? 0 : Math.max(LEAST_HEIGHT, n * scale));
  const certain = height(bar.certain);
  const possible = Math.min(HEIGHT - certain, height(bar.possible));
  const words = `${barWords(bar.since, bar.until)}: ${count(bar.certain, "entry", "entries")}${
    bar.possible > 0 ? `, ${bar.possible} more that may lie outside` : ""
  }`;
  return (
    <a
      href={listAddress(target)}
      aria-label={chosen ? `${words}; chosen, choose again to show all` : words}
      aria-current={chosen ? "true" : undefined}
      class={chosen ? "chosen" : undefined}
      tabIndex={props.reachable ? 0 : -1}
      onFocus={props.onFocus}
    >
      <title>{words}</title>
      <rect class="hit" x={x} y="0" width={width} height={HEIGHT} />
      <rect class="certain" x={x + gap / 2} y={HEIGHT - certain} width={width - gap} height={certain} />
      <rect class="possible" x={x + gap / 2} y={HEIGHT - certain - possible} width={width - gap} height={possible} />
    </a>
  );
}
