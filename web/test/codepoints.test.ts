import { describe, expect, it } from "vitest";
import { slicer } from "../src/text/codepoints";
import { cut, paragraphs } from "../src/text/layers";

describe("slicer", () => {
  it("counts code points, so that an emoji before the words moves nothing", () => {
    const text = "🕊️ A 😀 dove";
    const points = Array.from(text);
    expect(slicer(text).length).toBe(points.length);
    for (let start = 0; start <= points.length; start += 1) {
      for (let end = start; end <= points.length; end += 1) {
        expect(slicer(text).slice(start, end)).toBe(points.slice(start, end).join(""));
      }
    }
  });

  it("leaves a text without surrogates as it is", () => {
    expect(slicer("Őrség – “quote”").slice(8, 15)).toBe("“quote”");
  });

  it("counts a lone surrogate as one, as Python does", () => {
    const text = "a\ud800b😀c";
    expect(slicer(text).slice(2, 3)).toBe("b");
    expect(slicer(text).slice(4, 5)).toBe("c");
  });

  it("clamps offsets that lie outside", () => {
    expect(slicer("😀a").slice(1, 99)).toBe("a");
  });
});

describe("cut", () => {
  it("cuts at every begin and end of a mark that overlaps another", () => {
    const marks = [
      { start: 0, end: 5, layer: "a" },
      { start: 3, end: 8, layer: "b" },
    ];
    const pieces = cut(marks, 0, 10).map((p) => [p.start, p.end, p.marks.map((m) => m.layer).join()]);
    expect(pieces).toEqual([[0, 3, "a"], [3, 5, "a,b"], [5, 8, "b"], [8, 10, ""]]);
  });

  it("cuts marks off where the stretch ends", () => {
    expect(cut([{ start: 0, end: 99, layer: "a" }], 4, 6)).toHaveLength(1);
  });

  it("gives nothing for an empty stretch", () => {
    expect(cut([], 3, 3)).toEqual([]);
  });
});

describe("paragraphs", () => {
  const texts = (text: string) => {
    const points = Array.from(text);
    return paragraphs(text).map(({ start, end }) => points.slice(start, end).join(""));
  };

  it("ends them at blank lines, and keeps single line breaks inside", () => {
    expect(texts("One\ntwo.\n\n😀 three.")).toEqual(["One\ntwo.", "😀 three."]);
  });

  it("ends them at every line break where a text has no blank line", () => {
    expect(texts("One.\nTwo.")).toEqual(["One.", "Two."]);
  });

  it("covers every code point once", () => {
    for (const text of ["", "\n\n", "a", "a\n\n\n b\n", "😀\r\n\r\nb"]) {
      const parts = paragraphs(text);
      expect(parts[0]!.start).toBe(0);
      expect(parts.at(-1)!.next).toBe(Array.from(text).length);
      parts.slice(1).forEach((part, index) => expect(part.start).toBe(parts[index]!.next));
    }
  });
});
