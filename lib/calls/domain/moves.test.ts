import { describe, expect, it } from "vitest";
import { CALL_STATES, type CallState, isOpen, phaseAt, stateAt } from "./call-state";
import { allowedCallCommands, CALL_COMMANDS, type CallCommand, type CallMoveFacts, moveCall } from "./moves";

const window = { opensAt: new Date("2026-06-01T00:30:00Z"), closesAt: new Date("2026-06-30T09:00:00Z") };
const later = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const afterwards = later(window.closesAt, 1);
const settledAt = later(window.closesAt, 30_000);
const settled: CallMoveFacts = {
  window,
  undecidedApplications: 0,
  eligibleApplications: 3,
  uncheckedApplications: 0,
  unlockedSheets: 0,
  publicityEndsAt: window.closesAt,
};
const move = (
  from: CallState,
  command: CallCommand,
  by: Parameters<typeof moveCall>[2],
  facts: CallMoveFacts = settled,
  now = afterwards,
) => {
  const result = moveCall(from, command, by, facts, now);
  return result.ok ? result.value : result.error;
};

describe("whether a call is open", () => {
  it("is told by its instants: both ends are inside", () => {
    const course = { state: "open", ...window } as const;
    expect(isOpen(course, later(window.opensAt, -1))).toBe(false);
    expect(isOpen(course, window.opensAt)).toBe(true);
    expect(isOpen(course, window.closesAt)).toBe(true);
    expect(isOpen(course, afterwards)).toBe(false);
  });

  it("does not wait for the job that records the closing, nor trust it when it came early", () => {
    expect(stateAt({ state: "open", ...window }, afterwards)).toBe("screening");
    for (const state of ["closed", "screening"] as const) {
      const early = { state, ...window };
      expect(isOpen(early, window.closesAt)).toBe(true);
      expect(stateAt(early, window.closesAt)).toBe("open");
      expect(phaseAt(early, window.closesAt)).toBe("open");
    }
  });

  it("is never so for a draft", () => {
    expect(isOpen({ state: "draft", ...window }, window.opensAt)).toBe(false);
  });

  it("is announced until the window begins", () => {
    const course = { state: "open", ...window } as const;
    expect(phaseAt(course, later(window.opensAt, -1))).toBe("announced");
    expect(phaseAt(course, window.opensAt)).toBe("open");
    expect(phaseAt(course, afterwards)).toBe("screening");
    expect(phaseAt({ ...course, state: "publicity" }, afterwards)).toBe("publicity");
  });
});

describe("opening", () => {
  it("is refused once the window is over", () => {
    expect(move("draft", "open", "officer", settled, window.closesAt)).toBe("open");
    expect(move("draft", "open", "officer", settled, afterwards)).toBe("window-in-past");
  });
});

describe("closing", () => {
  it("is brought about by the clock, a millisecond after the closing instant", () => {
    expect(move("open", "close", "clock", settled, window.closesAt)).toBe("window-not-over");
    expect(move("open", "close", "clock")).toBe("closed");
    expect(move("closed", "start-screening", "clock")).toBe("screening");
    expect(move("open", "close", "officer")).toBe("not-your-step");
  });
});

describe("the review", () => {
  it("starts when the window is over and every application is decided", () => {
    expect(move("screening", "start-review", "officer", settled, settledAt)).toBe("reviewing");
    expect(move("open", "start-review", "officer", settled, settledAt)).toBe("reviewing");
    expect(move("open", "start-review", "officer", settled, window.closesAt)).toBe("window-not-over");
  });

  it("waits until what was handed in at the last instant is certainly written", () => {
    expect(move("open", "start-review", "officer", settled, later(settledAt, -1))).toBe("submissions-settling");
  });

  it("is blocked by a single undecided application, and when nobody has counted", () => {
    const one = { ...settled, undecidedApplications: 1 };
    expect(move("screening", "start-review", "officer", one, settledAt)).toBe("applications-undecided");
    expect(move("screening", "start-review", "officer", { window }, settledAt)).toBe("applications-undecided");
  });

  it("needs something to review", () => {
    const none = { ...settled, eligibleApplications: 0 };
    expect(move("screening", "start-review", "officer", none, settledAt)).toBe("no-eligible-applications");
  });

  it("waits for the site checks that the call requires before scoring", () => {
    const one = { ...settled, uncheckedApplications: 1 };
    expect(move("screening", "start-review", "officer", one, settledAt)).toBe("site-checks-missing");
  });

  it("is sealed only when every sheet is locked", () => {
    expect(move("reviewing", "seal", "officer")).toBe("sealed");
    expect(move("reviewing", "seal", "officer", { window, unlockedSheets: 1 })).toBe("sheets-not-locked");
    expect(move("reviewing", "seal", "officer", { window })).toBe("sheets-not-locked");
  });
});

describe("deliberating", () => {
  it("is proposed by the officer and decided by the approver", () => {
    expect(move("sealed", "propose", "officer")).toBe("deliberating");
    expect(move("deliberating", "approve", "officer")).toBe("not-your-step");
    expect(move("deliberating", "approve", "approver")).toBe("publicity");
    expect(move("deliberating", "send-back", "approver")).toBe("sealed");
  });
});

describe("the end of the season", () => {
  it("is confirmed after the publicity period, and archived by an act of its own", () => {
    expect(move("publicity", "confirm", "officer", settled, window.closesAt)).toBe("publicity-not-over");
    expect(move("publicity", "confirm", "officer", { window })).toBe("publicity-not-over");
    expect(move("publicity", "confirm", "officer")).toBe("confirmed");
    expect(move("publicity", "archive", "officer")).toBe("call-not-in-this-state");
    expect(move("confirmed", "archive", "officer")).toBe("archived");
  });
});

describe("the table", () => {
  it("leads nowhere from the archive, and nobody but officer, approver and clock moves a call", () => {
    for (const by of ["officer", "approver", "clock"] as const) {
      expect(allowedCallCommands("archived", by, settled, afterwards)).toEqual([]);
    }
    for (const by of ["firm", "county", "expert", "inspector", "admin"] as const) {
      for (const from of CALL_STATES) {
        for (const command of CALL_COMMANDS) expect(move(from, command, by)).toBe("not-your-step");
      }
    }
  });
});
