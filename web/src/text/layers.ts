// Cuts a text into pieces, so that marks which overlap can be shown without nesting.

/** Something marked in a text: code points [start, end). */
export interface Mark {
  start: number;
  end: number;
  layer: string;
  /** What it is, in words, for the reader who points at it. */
  title?: string;
  /** The claim that it belongs to. */
  claim?: string;
}

/** A piece of text with the same marks from its begin to its end. */
export interface Piece {
  start: number;
  end: number;
  marks: Mark[];
}

/** A paragraph [start, end), and the white space after it up to `next`. */
export interface Paragraph {
  start: number;
  end: number;
  next: number;
}

/**
 * Cut [from, to) at every begin and end of a mark.
 *
 * Marks [0, 5) and [3, 8) on [0, 10) -> pieces [0, 3), [3, 5), [5, 8), [8, 10).
 */
export function cut(marks: readonly Mark[], from: number, to: number): Piece[] {
  const inside = marks.filter((mark) => mark.start < to && mark.end > from);
  const edges = new Set([from, to]);
  for (const mark of inside) {
    edges.add(Math.max(from, mark.start));
    edges.add(Math.min(to, mark.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1]!;
    return { start, end, marks: inside.filter((m) => m.start <= start && m.end >= end) };
  });
}

/** Paragraphs end at blank lines; where a text has none, at every line break. */
export function paragraphs(text: string): Paragraph[] {
  const points = Array.from(text);
  const blank = /\n[^\S\n]*\n/.test(text);
  const found: Paragraph[] = [];
  let start = 0;
  let at = 0;
  while (at < points.length) {
    if (points[at] !== "\n") {
      at += 1;
      continue;
    }
    let next = at;
    let breaks = 0;
    while (next < points.length && /\s/.test(points[next]!)) {
      breaks += points[next] === "\n" ? 1 : 0;
      next += 1;
    }
    if (breaks > 1 || !blank) {
      found.push({ start, end: at, next });
      start = next;
    }
    at = next;
  }
  if (start < points.length || found.length === 0) {
    found.push({ start, end: points.length, next: points.length });
  }
  return found;
}
