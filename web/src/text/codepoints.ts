// Offsets of Dateline count code points; JavaScript strings count UTF-16 units.

/** Turns code-point offsets of one text into slices of it. */
export interface Slicer {
  /** How many code points the text has. */
  readonly length: number;
  /** The words at code points [start, end). */
  slice(start: number, end: number): string;
}

const SURROGATE = /[\ud800-\udbff][\udc00-\udfff]/;

/** `slicer("🕊 a dove").slice(2, 3)` -> "a" */
export function slicer(text: string): Slicer {
  if (!SURROGATE.test(text)) {
    return { length: text.length, slice: (start, end) => text.slice(start, end) };
  }
  const units = unitOffsets(text);
  const last = units.length - 1;
  const at = (offset: number) => units[Math.max(0, Math.min(offset, last))]!;
  return { length: last, slice: (start, end) => text.slice(at(start), at(end)) };
}

/** Where each code point begins, in UTF-16 units; one more entry for the end. */
function unitOffsets(text: string): Uint32Array {
  const units = new Uint32Array(text.length + 1);
  let points = 0;
  let unit = 0;
  for (const character of text) {
    units[points++] = unit;
    unit += character.length;
  }
  units[points] = unit;
  return units.slice(0, points + 1);
}
