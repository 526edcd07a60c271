import { describe, expect, it } from "vitest";
import { APPLICATION_STATES } from "./application-state";
import { receiptCourse } from "./receipt-course";

const shown = (...given: Parameters<typeof receiptCourse>) => {
  const { steps, duty } = receiptCourse(...given);
  return [steps.map(({ step, state }) => `${step} ${state}`).join(", "), duty];
};

describe("what a receipt says comes next", () => {
  it("is where the application is by now", () => {
    expect(shown("submitted", null)).toEqual(["county now, city ahead, review ahead, notice ahead", "none"]);
    expect(shown("in_review", null)).toEqual(["county done, city done, review now, notice ahead", "none"]);
    expect(shown("confirmed", null)).toEqual(["county done, city done, review done, notice done", "none"]);
  });

  it("is the firm's turn while it is returned, on the desk that returned it", () => {
    expect(shown("returned", "county")).toEqual(["county now, city ahead, review ahead, notice ahead", "correct"]);
    expect(shown("returned", "city")).toEqual(["county done, city now, review ahead, notice ahead", "correct"]);
  });

  it("is nothing for an application that was withdrawn or has ended", () => {
    expect(shown("withdrawn", null)).toEqual(["", "withdrawn"]);
    expect(shown("not_recommended", null)).toEqual(["county done", "ended"]);
    expect(shown("ineligible", null)).toEqual(["county done, city done", "ended"]);
  });

  it("never has two steps under way", () => {
    for (const state of APPLICATION_STATES)
      expect(receiptCourse(state, null).steps.filter((step) => step.state === "now").length).toBeLessThan(2);
  });
});
