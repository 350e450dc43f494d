// Whether something happened: a shape and a word, never colour alone.
import { STATUSES } from "../words/labels";

/** The shape of each status, drawn in a box of 16 by 16. */
function shape(status: string) {
  switch (status) {
    case "happened":
      return <circle class="fill" cx="8" cy="8" r="5.5" />;
    case "ongoing":
      return (
        <>
          <circle class="stroke" cx="8" cy="8" r="5.5" />
          <path class="fill" d="M8 2.5a5.5 5.5 0 0 1 0 11z" />
        </>
      );
    case "planned":
      return <circle class="stroke" cx="8" cy="8" r="5.5" />;
    case "postponed":
      return (
        <>
          <circle class="stroke" cx="6" cy="8" r="4" />
          <path class="stroke" d="M10.5 8h4M12.5 5.5 15 8l-2.500 2.500" />
        </>
      );
    case "cancelled":
      return (
        <>
          <circle class="stroke" cx="8" cy="8" r="5.5" />
          <path class="stroke" d="M2 14 14 2" />
        </>
      );
    case "denied":
      return <path class="stroke thick" d="M3.500 3.500l9 9M12.500 3.500l-9 9" />;
    case "demanded":
      return (
        <>
          <path class="stroke thick" d="M8 2.500v7" />
          <circle class="fill" cx="8" cy="13" r="1.400" />
        </>
      );
    case "conditional":
      return <path class="stroke" d="M8 2l6 6-6 6-6-6z" />;
    case "disagree":
      return <path class="stroke" d="M3 5.500h10M3 10.500h10M10.500 2.500l-5 11" />;
    case "said":
      return <path class="fill" d="M2.500 11V7.500C2.500 5 4 3.500 6.500 3.200v1.800C5.300 5.300 4.800 6 4.700 7H6.500v4zM9.500 11V7.500c0-2.500 1.500-4 4-4.300v1.800c-1.200.3-1.700 1-1.800 2h1.800v4z" />;
    default:
      return <circle class="stroke dotted" cx="8" cy="8" r="5.5" />;
  }
}

export function Shape({ status }: { status: string }) {
  return (
    <svg class={`shape shape-${status}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shape(status)}
    </svg>
  );
}

/** A statement that was made shows as "said"; all else as its status. */
export function Status({ status, kind }: { status: string; kind?: string }) {
  const shown = kind === "statement" && status === "happened" ? "said" : status;
  return (
    <span class="status" title={STATUSES[shown] ?? ""}>
      <Shape status={shown} />
      {shown}
    </span>
  );
}
