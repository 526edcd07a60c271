import { describe, expect, test } from "vitest";
import { answerTo } from "./publicity";

const asked = (line: string) => answerTo(line.split(" ").filter((word) => word !== ""));

describe("jigai publicity", () => {
  test("counts working days unless told otherwise", () => {
    const working = { window: { start: "2023-06-19", end: "2023-06-28", days: 7, unit: "working" } };
    expect(asked("--start 2023-06-19 --days 7")).toEqual(working);
    expect(asked("--days=7 --unit=working --start=2023-06-19")).toEqual(working);
    expect(asked("--start 2023-06-22 --days 3 --unit calendar")).toEqual({
      window: { start: "2023-06-22", end: "2023-06-25", days: 3, unit: "calendar" },
    });
  });

  test("prints the keys in the order of the contract, on one line", () => {
    const answer = asked("--start 2023-06-19 --days 7");
    expect("window" in answer && JSON.stringify(answer.window)).toBe(
      '{"start":"2023-06-19","end":"2023-06-28","days":7,"unit":"working"}',
    );
  });

  test("says in a plain sentence which year has no calendar", () => {
    expect(asked("--start 2026-12-30 --days 7")).toEqual({
      sentence:
        "The holidays of 2027 are not published here, so no day of that year can be counted; choose a period within 2020 to 2026.",
    });
  });

  test("takes no option twice, for one of the two would be lost", () => {
    expect(asked("--start 2023-06-19 --start 2023-07-19 --days 7")).toEqual({
      sentence: "--start is given twice; give it once.",
    });
    expect(asked("--start 2023-06-19 --days 7 --days=8")).toHaveProperty("sentence");
  });

  test.each([
    ["no option", ""],
    ["no days", "--start 2023-06-19"],
    ["no start", "--days 7"],
    ["an unknown unit", "--start 2023-06-19 --days 7 --unit weeks"],
    ["an unknown option", "--start 2023-06-19 --days 7 --county x"],
    ["a stray word", "2023-06-19 --days 7"],
    ["days of 0", "--start 2023-06-19 --days 0"],
    ["days as decimal", "--start 2023-06-19 --days 7.5"],
    ["days below 0", "--start 2023-06-19 --days=-7"],
    ["a start that does not exist", "--start 2023-02-29 --days 7"],
    ["a start in another form", "--start 2023/06/19 --days 7"],
  ])("refuses %s", (_, line) => {
    expect(asked(line)).toHaveProperty("sentence");
  });
});
