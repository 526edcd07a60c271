import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/auth/actor";
import type { CallCourse } from "@/lib/calls/domain/call-state";
import { APPLICATION_STATES, type ApplicationState, type ScreeningStage } from "./application-state";
import {
  APPLICATION_COMMANDS,
  type ApplicationCommand,
  allowedCommands,
  type MoveFacts,
  moveApplication,
} from "./moves";

const opensAt = new Date("2026-03-01T00:00:00Z");
const closesAt = new Date("2026-06-30T09:00:00Z");
const during = new Date("2026-05-01T00:00:00Z");
const later = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const facts = (state: CallCourse["state"], returnedBy: ScreeningStage | null = null): MoveFacts => ({
  call: { state, opensAt, closesAt },
  returnedBy,
});
const move = (from: ApplicationState, command: ApplicationCommand, role: Role, given: MoveFacts, now = during) => {
  const result = moveApplication(from, command, role, given, now);
  return result.ok ? result.value.state : result.error;
};

describe("submitting", () => {
  it("is in time at the closing instant and too late a millisecond after it", () => {
    expect(move("draft", "submit", "firm", facts("open"), closesAt)).toBe("submitted");
    expect(move("draft", "submit", "firm", facts("open"), later(closesAt, 1))).toBe("call-closed");
  });

  it("begins at the opening instant", () => {
    expect(move("draft", "submit", "firm", facts("open"), opensAt)).toBe("submitted");
    expect(move("draft", "submit", "firm", facts("open"), later(opensAt, -1))).toBe("call-not-open-yet");
    expect(move("draft", "submit", "firm", facts("draft"))).toBe("call-not-open-yet");
  });

  it("is judged by the instants, even when the call's closing is not recorded yet or already is", () => {
    expect(move("draft", "submit", "firm", facts("closed"), closesAt)).toBe("submitted");
  });

  it("goes back to the desk that returned it, also after the closing", () => {
    const after = later(closesAt, 1);
    expect(move("returned", "submit", "firm", facts("screening", "county"), after)).toBe("submitted");
    expect(move("returned", "submit", "firm", facts("screening", "city"), after)).toBe("recommended");
    expect(move("returned", "submit", "firm", facts("reviewing", "city"), after)).toBe("review-has-begun");
  });

  it("happens once", () => {
    expect(move("submitted", "submit", "firm", facts("open"))).toBe("already-submitted");
    expect(move("eligible", "submit", "firm", facts("open"))).toBe("already-submitted");
  });
});

describe("screening", () => {
  it("passes the county, then the city", () => {
    expect(move("submitted", "recommend", "county", facts("open"))).toBe("recommended");
    expect(move("recommended", "find-eligible", "officer", facts("screening"))).toBe("eligible");
    expect(move("submitted", "find-eligible", "officer", facts("screening"))).toBe("not-in-this-state");
  });

  it("remembers who returned it", () => {
    expect(moveApplication("submitted", "return-by-county", "county", facts("open"), during)).toEqual({
      ok: true,
      value: { state: "returned", returnedBy: "county" },
    });
    expect(moveApplication("recommended", "return-by-city", "officer", facts("open"), during)).toEqual({
      ok: true,
      value: { state: "returned", returnedBy: "city" },
    });
    expect(moveApplication("returned", "submit", "firm", facts("open", "city"), during)).toEqual({
      ok: true,
      value: { state: "recommended", returnedBy: null },
    });
  });

  it("lets the officer decide a return that nobody answers", () => {
    expect(move("returned", "find-ineligible", "officer", facts("screening", "county"))).toBe("ineligible");
    expect(move("returned", "end-return", "officer", facts("screening", "county"))).toBe("submitted");
    expect(move("returned", "end-return", "officer", facts("screening", "city"))).toBe("recommended");
  });

  it("ends when the review begins", () => {
    expect(move("submitted", "recommend", "county", facts("reviewing"))).toBe("review-has-begun");
    expect(move("recommended", "find-ineligible", "officer", facts("reviewing"))).toBe("review-has-begun");
  });
});

describe("withdrawing", () => {
  it("is the firm's right until the review begins", () => {
    for (const from of ["submitted", "returned", "recommended", "eligible"] as const) {
      expect(move(from, "withdraw", "firm", facts("screening"))).toBe("withdrawn");
      expect(move(from, "withdraw", "firm", facts("reviewing"))).toBe("review-has-begun");
      expect(move(from, "withdraw", "officer", facts("screening"))).toBe("not-your-step");
    }
    expect(move("in_review", "withdraw", "firm", facts("reviewing"))).toBe("not-in-this-state");
  });
});

describe("review and award", () => {
  it("starts for eligible applications once the call is under review", () => {
    expect(move("eligible", "start-review", "officer", facts("reviewing"))).toBe("in_review");
    expect(move("eligible", "start-review", "officer", facts("screening"))).toBe("review-has-not-begun");
  });

  it("tells the outcome when the approver signs, not when the officer proposes", () => {
    expect(move("in_review", "select", "officer", facts("deliberating"))).toBe("not-your-step");
    expect(move("in_review", "select", "approver", facts("deliberating"))).toBe("proposed");
    expect(move("in_review", "put-in-reserve", "approver", facts("deliberating"))).toBe("reserve");
    expect(move("in_review", "pass-over", "approver", facts("deliberating"))).toBe("not_selected");
    expect(move("in_review", "select", "approver", facts("sealed"))).toBe("not-deliberating");
  });

  it("confirms only after the publicity period", () => {
    const publicityEndsAt = new Date("2026-08-01T16:00:00Z");
    const given = { ...facts("publicity"), publicityEndsAt };
    expect(move("proposed", "confirm", "officer", given, publicityEndsAt)).toBe("publicity-not-over");
    expect(move("proposed", "confirm", "officer", given, later(publicityEndsAt, 1))).toBe("confirmed");
    expect(move("proposed", "confirm", "officer", facts("publicity"))).toBe("publicity-not-over");
  });
});

describe("the table", () => {
  it("leaves no way out of the side exits and the archive", () => {
    for (const from of ["withdrawn", "not_recommended", "ineligible", "revoked", "archived"] as const) {
      for (const role of ["firm", "county", "officer", "approver"] as const) {
        expect(allowedCommands(from, role, facts("screening", "county"), during)).toEqual([]);
      }
    }
  });

  it("gives experts, inspectors and the administrator no move at all", () => {
    for (const role of ["expert", "inspector", "admin"] as const) {
      for (const from of APPLICATION_STATES) {
        for (const command of APPLICATION_COMMANDS) {
          expect(move(from, command, role, facts("open"))).toBe("not-your-step");
        }
      }
    }
  });
});
