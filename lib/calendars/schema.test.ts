import { describe, expect, it } from "vitest";
import { readCalendarRows } from "./schema";

const codesOf = (text: string) => readCalendarRows(text, 2027).faults.map(({ line, code }) => `${line} ${code}`);

describe("a year's calendar as pasted", () => {
  it("is read from two columns, with or without a head, however the days are written", () => {
    const text =
      "日期\t类别\n2027-01-01\t休\n2027/2/6，off\n２０２７年２月７日　放假\n\n2027.01.02 补班\n2026-12-31,off";
    expect(readCalendarRows(text, 2027)).toEqual({
      off: ["2026-12-31", "2027-01-01", "2027-02-06", "2027-02-07"],
      makeUp: ["2027-01-02"],
      faults: [],
    });
  });

  it("names every line that is wrong and why", () => {
    expect(codesOf("2027-02-29 off\n2027-01-01 maybe\n2027-01-01\n2027-01-01 off x")).toEqual([
      "1 day-malformed",
      "2 kind-unknown",
      "3 row-malformed",
      "4 row-malformed",
    ]);
    expect(codesOf("2027-01-01 off\n2027-01-01 off\n2028-01-01 off\n2026-11-30 off")).toEqual([
      "2 day-repeated",
      "3 day-outside-year",
      "4 day-outside-year",
    ]);
  });

  it("refuses a make-up day that is worked anyway", () => {
    expect(codesOf("2027-01-04 work")).toEqual(["1 work-on-weekday"]);
  });
});
