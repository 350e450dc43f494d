import { describe, expect, it } from "vitest";
import { actorAddress, articleAddress, entryAddress, listAddress, parseRoute, parseSpans } from "../src/route";

describe("addresses", () => {
  it("come back as they were written", () => {
    const filters = { text: "strait & “talks”", status: "planned" };
    expect(parseRoute(listAddress(filters))).toEqual({ view: "chronology", filters });
    expect(parseRoute(entryAddress("a/b c", filters))).toEqual({ view: "entry", id: "a/b c", filters });
    expect(parseRoute(actorAddress("a/b"))).toEqual({ view: "actor", id: "a/b" });
    const words = [{ start: 3, end: 9 }, { start: 12, end: 14 }];
    expect(parseRoute(articleAddress("x?#/y", words, { entry: "e" }))).toEqual({
      view: "article", id: "x?#/y", spans: [[3, 9], [12, 14]], claim: "", entry: "e",
    });
  });

  it("that name nothing show the chronology", () => {
    for (const hash of ["", "#", "#/", "#/nowhere", "#/entry/", "#/actor/", "#/article"]) {
      expect(parseRoute(hash).view).toBe("chronology");
    }
  });

  it("that are broken raise nothing", () => {
    expect(parseRoute("#/entry/%E0%A4%A")).toMatchObject({ view: "entry", id: "%E0%A4%A" });
    expect(parseSpans("9,3;x;1,2;;-1,4;1e3,9")).toEqual([[1, 2]]);
  });
});
