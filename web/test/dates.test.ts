import { describe, expect, it } from "vitest";
import { barWords, boundsWords, monthOf, publishedWords, type When, whenWords, widthWords } from "../src/words/dates";

const at = (earliest: string | null, latest: string | null) => ({ earliest, latest });
const when = (earliest: string | null, latest: string | null, more: Partial<When> = {}): When => ({
  earliest, latest, precision: "day", approximate: false, edtf: "", timex: null, begins: null,
  ends: null, ...more,
});

describe("boundsWords", () => {
  it.each([
    ["2022-09-20T00:00:00", "2022-09-21T00:00:00", "Tue 20 Sep 2022"],
    ["2022-09-16T00:00:00", "2022-09-21T00:00:00", "between 16 and 20 Sep 2022"],
    ["2022-08-28T00:00:00", "2022-09-04T00:00:00", "between 28 Aug and 3 Sep 2022"],
    ["2021-12-28T00:00:00", "2022-01-04T00:00:00", "between 28 Dec 2021 and 3 Jan 2022"],
    [null, "2022-09-23T00:00:00", "before 23 Sep 2022"],
    [null, "2022-09-23T14:30:00", "before 23 Sep 2022, 14:30"],
    ["2022-09-23T00:00:00", null, "23 Sep 2022 or later"],
    [null, null, "date unknown"],
    ["2022-02-01T00:00:00", "2022-03-01T00:00:00", "Feb 2022"],
    ["2022-01-01T00:00:00", "2023-01-01T00:00:00", "2022"],
    ["1990-01-01T00:00:00", "2000-01-01T00:00:00", "the 1990s"],
    ["2022-09-20T14:00:00", "2022-09-20T15:00:00", "Tue 20 Sep 2022, 14:00 to 15:00"],
    ["2022-09-20T14:30:00", "2022-09-20T14:31:00", "Tue 20 Sep 2022, 14:30"],
    ["2022-09-20T18:00:00", "2022-09-21T00:00:00", "Tue 20 Sep 2022, 18:00 to 24:00"],
    ["1961-08-13T00:00:00", "1961-08-14T00:00:00", "Sun 13 Aug 1961"],
    ["0044-03-15T00:00:00", "0044-03-16T00:00:00", "Tue 15 Mar 44"],
    ["9999-12-31T00:00:00", "9999-12-31T23:59:59.999999", "Fri 31 Dec 9999, 00:00 to 23:59"],
  ])("%s to %s is %s", (earliest, latest, words) => {
    expect(boundsWords(at(earliest, latest))).toBe(words);
  });
});

describe("whenWords", () => {
  it("names a part of the day", () => {
    const evening = when("2022-09-20T18:00:00", "2022-09-21T00:00:00", { timex: "2022-09-20TEV" });
    expect(whenWords(evening, false)).toBe("Tuesday 20 September 2022, evening");
  });

  it("says that a date is approximate", () => {
    expect(whenWords(when("2022-02-01T00:00:00", "2022-03-01T00:00:00", { approximate: true }))).toBe(
      "about Feb 2022",
    );
  });

  it("gives begin and end of what lasts", () => {
    const summit = when("2022-09-15T00:00:00", "2022-09-17T00:00:00", {
      begins: at("2022-09-15T00:00:00", "2022-09-16T00:00:00"),
      ends: at("2022-09-16T00:00:00", "2022-09-17T00:00:00"),
    });
    expect(whenWords(summit)).toBe("from Thu 15 Sep 2022 to Fri 16 Sep 2022");
  });
});

describe("what lasts", () => {
  const open = at(null, null);
  const lasts = (begins: typeof open, ends: typeof open) => whenWords(when(null, null, { begins, ends }));

  it("says what is known of begin and end", () => {
    const before = at(null, "2022-09-23T00:00:00");
    const later = at("2022-09-22T00:00:00", null);
    expect(lasts(before, later)).toBe("began before 23 Sep 2022, ended 22 Sep 2022 or later");
    expect(lasts(before, open)).toBe("began before 23 Sep 2022, end unknown");
    expect(lasts(open, later)).toBe("begin unknown, ended 22 Sep 2022 or later");
  });
});

describe("other words about dates", () => {
  it("never makes up a publication date", () => {
    expect(publishedWords(null)).toBe("date unknown");
    expect(publishedWords("2022-09-23T00:00:00")).toBe("23 Sep 2022");
    expect(publishedWords("2022-09-23T08:15:00", false)).toBe("23 Sep 2022, 08:15");
  });

  it("lists under the first day, else the last, else the publication", () => {
    expect(monthOf(at("2022-08-31T00:00:00", "2022-10-01T00:00:00"))).toBe("August 2022");
    expect(monthOf(at(null, "2022-09-01T00:00:00"))).toBe("August 2022");
    expect(monthOf(at(null, null))).toBe("Date unknown");
    expect(monthOf(at("2021-01-01T00:00:00", "2022-01-01T00:00:00"))).toBe("2021");
    expect(monthOf(at("1990-01-01T00:00:00", "2000-01-01T00:00:00"))).toBe("1990 to 1999");
    expect(monthOf(at("2021-01-01T00:00:00", "2021-02-01T00:00:00"))).toBe("January 2021");
  });

  it("names the last bar that there can be", () => {
    expect(barWords("9999-12-31", "9999-12-31")).toBe("Fri 31 Dec 9999");
  });

  it("says how wide a date is", () => {
    expect(widthWords(at("2022-09-20T00:00:00", "2022-09-21T00:00:00"))).toBe("known to the day");
    expect(widthWords(at("2022-09-16T00:00:00", "2022-09-21T00:00:00"))).toBe("known within 5 days");
    expect(widthWords(at(null, "2022-09-21T00:00:00"))).toBe("begin of the range unknown");
  });
});
