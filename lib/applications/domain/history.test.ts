import { describe, expect, it } from "vitest";
import { firstComparison, historyOf } from "./history";

const version = (section: string, revision: number, minute: number) => ({
  section,
  revision,
  savedAt: new Date(minute * 60_000),
});

describe("the history of a draft", () => {
  it("lists what people changed, and the beginning of all sections once", () => {
    const written = version("A", 2, 9);
    const { changes, begun } = historyOf([written, version("B", 1, 4), version("A", 1, 3), version("C", 1, 4)]);
    expect(changes).toEqual([written]);
    expect(begun).toEqual(version("A", 1, 3));
  });

  it("tells no beginning that it does not know", () => {
    expect(historyOf([])).toEqual({ changes: [], begun: null });
  });
});

it.each([
  [1, { from: 1, to: "draft" }],
  [2, { from: 1, to: 2 }],
  [3, { from: 2, to: 3 }],
])("of %j submissions compares %j first", (submissions, compared) => {
  expect(firstComparison(submissions)).toEqual(compared);
});
