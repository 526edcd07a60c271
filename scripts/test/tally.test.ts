import { describe, expect, test } from "vitest";
import { tallyOf, tallyOfPlaywright, tallyOfVitest } from "./reports";
import { closingLine, judged, none, oneFailed, onePassed, oneSkipped, sum } from "./tally";

describe("the closing line", () => {
  test("sums all checks and names the skipped only when there are some", () => {
    expect(closingLine(sum([onePassed, onePassed, oneFailed]))).toBe("2 passed, 1 failed");
    expect(closingLine(sum([onePassed, oneSkipped]))).toBe("1 passed, 0 failed, 1 skipped");
  });
});

describe("a runner has failed", () => {
  test("when it ended in failure though every test passed", () => {
    expect(judged({ ...none, passed: 7 }, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });
  test("when it ran no test", () => {
    expect(judged(none, 0)).toEqual(oneFailed);
    expect(judged(oneSkipped, 0).failed).toBe(1);
  });
  test("when it wrote no report", () => {
    expect(judged(tallyOf(null, tallyOfVitest), 0)).toEqual(oneFailed);
  });
  test("once, not twice, when it counted its failures itself", () => {
    expect(judged({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });
});

test("a test file that cannot be loaded counts as one failure", () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
      { status: "passed", assertionResults: [{}, {}] },
    ],
  };
  expect(tallyOfVitest(report)).toEqual({ passed: 4, failed: 2, skipped: 3 });
});

test("a browser test that passed only at the second try counts as failed", () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };
  expect(tallyOfPlaywright(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});
