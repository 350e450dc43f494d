// How uncertain a date is, as the length of a bar.
import { type Bounds, widthDays, widthWords } from "../words/dates";

const TRACK = 72;
const LEAST = 6;
const MOST_DAYS = 3653;

/** Six units for a day or less, the whole track for ten years or more, logarithmic between. */
export function barLength(days: number): number {
  const share = Math.log(Math.max(1, days)) / Math.log(MOST_DAYS);
  return Math.round(LEAST + Math.min(1, share) * (TRACK - LEAST));
}

function bar(when: Bounds) {
  const days = widthDays(when);
  if (days !== null) return <rect class="bar" x="0" y="3" width={barLength(days)} height="4" rx="2" />;
  if (when.earliest === null && when.latest === null) {
    return <path class="open" d={`M1 5h${TRACK - 2}`} />;
  }
  return when.earliest === null ? (
    <path class="side" d={`M${TRACK} 5H8M${TRACK - 1} 1v8M12 1 7 5l5 4`} />
  ) : (
    <path class="side" d={`M0 5h${TRACK - 8}M1 1v8M${TRACK - 12} 1l5 4-5 4`} />
  );
}

export function Width({ when }: { when: Bounds }) {
  const words = widthWords(when);
  return (
    <svg class="width" viewBox={`0 0 ${TRACK} 10`} width={TRACK} height="10" role="img" aria-label={words}>
      <title>{words}</title>
      <path class="track" d={`M0 5h${TRACK}`} />
      {bar(when)}
    </svg>
  );
}
