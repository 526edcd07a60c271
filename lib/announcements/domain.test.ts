import { describe, expect, it } from "vitest";
import { byUrgency, isOnDesk, type Urgency } from "./domain";

const at = (day: number, urgency: Urgency) => ({ urgency, publishedAt: new Date(Date.UTC(2026, 5, day)) });

describe("announcements", () => {
  it("stand with the urgent first, and the newest first among equals", () => {
    const order = [at(1, "normal"), at(9, "normal"), at(2, "urgent"), at(3, "important")].sort(byUrgency);
    expect(order.map(({ urgency, publishedAt }) => `${urgency} ${publishedAt.getUTCDate()}`)).toEqual([
      "urgent 2",
      "important 3",
      "normal 9",
      "normal 1",
    ]);
  });

  it("leave the desks after fourteen days, the urgent ones with the end of the call", () => {
    const last = new Date(Date.UTC(2026, 5, 15));
    const after = new Date(last.getTime() + 1);
    expect(isOnDesk(at(1, "normal"), "open", "firm", last)).toBe(true);
    expect(isOnDesk(at(1, "important"), "open", "county", after)).toBe(false);
    expect(isOnDesk(at(1, "urgent"), "publicity", "officer", after)).toBe(true);
    expect(isOnDesk(at(15, "urgent"), "confirmed", "firm", after)).toBe(false);
  });

  it("tell experts, approvers and the inspector what is urgent and no more", () => {
    const now = new Date(Date.UTC(2026, 5, 2));
    for (const role of ["expert", "approver", "inspector"] as const) {
      expect([at(1, "important"), at(1, "urgent")].map((each) => isOnDesk(each, "open", role, now))).toEqual([
        false,
        true,
      ]);
    }
  });
});
