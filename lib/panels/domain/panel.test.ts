import { describe, expect, it } from "vitest";
import { CALL_STATES } from "@/lib/calls/domain/call-state";
import { ASSIGNMENT_COMMANDS, type ASSIGNMENT_STATES, moveAssignment, progressOf } from "./assignment";
import { isSameEmployer, pairing } from "./pairing";
import { sealObstacles } from "./sealing";

const at = new Date("2026-08-01T00:00:00Z");
const reviewing = { state: "reviewing" } as const;

describe("what may happen to an assignment", () => {
  it.each([
    ["assigned", null, ["declare-none", "declare-conflict", "end", "end-for-conflict"]],
    ["cleared", null, ["declare-conflict", "score", "end", "end-for-conflict"]],
    ["cleared", at, ["declare-conflict", "end-for-conflict"]],
    ["recused", null, []],
    ["ended", null, []],
  ] as const)("%s, sheet locked %s: %j", (state, sheetLockedAt, allowed) => {
    const found = ASSIGNMENT_COMMANDS.filter(
      (command) => moveAssignment({ state, sheetLockedAt }, command, reviewing).ok,
    );
    expect(found).toEqual(allowed);
  });

  it("is nothing at all unless the call is under review", () => {
    for (const state of CALL_STATES.filter((each) => each !== "reviewing")) {
      for (const command of ASSIGNMENT_COMMANDS) {
        const moved = moveAssignment({ state: "assigned", sheetLockedAt: null }, command, { state });
        expect(moved).toEqual({ ok: false, error: "not-under-review" });
      }
    }
  });

  it("says why not", () => {
    const refused = (
      state: (typeof ASSIGNMENT_STATES)[number],
      sheetLockedAt: Date | null,
      command: "score" | "declare-none",
    ) => moveAssignment({ state, sheetLockedAt }, command, reviewing);
    expect(refused("assigned", null, "score")).toEqual({ ok: false, error: "declare-first" });
    expect(refused("cleared", null, "declare-none")).toEqual({ ok: false, error: "already-declared" });
    expect(refused("cleared", at, "score")).toEqual({ ok: false, error: "sheet-already-locked" });
    expect(refused("recused", null, "score")).toEqual({ ok: false, error: "assignment-over" });
  });
});

describe("progress", () => {
  it.each([
    ["assigned", null, null, "undeclared"],
    ["cleared", null, null, "declared"],
    ["cleared", at, null, "begun"],
    ["cleared", at, at, "locked"],
    ["recused", at, null, "recused"],
    ["ended", at, null, "ended"],
  ] as const)("%s, begun %s, locked %s: %s", (state, sheetBegunAt, sheetLockedAt, progress) => {
    expect(progressOf({ state, sheetBegunAt, sheetLockedAt })).toBe(progress);
  });
});

describe("assigning a panel", () => {
  const experts = [
    { id: "e1", employerUscc: null },
    { id: "e2", employerUscc: " 91360802dem000022h" },
  ];
  const applications = [
    { id: "a1", uscc: "91360802DEM000022H" },
    { id: "a2", uscc: "91360803DEM000030T" },
  ];

  it("pairs everybody with everything, and names each pair that is left out", () => {
    const found = pairing({
      applications,
      experts,
      assigned: [],
      conflicts: [{ applicationId: "a2", expertId: "e1" }],
    });
    expect(found.fresh).toEqual([
      { applicationId: "a1", expertId: "e1" },
      { applicationId: "a2", expertId: "e2" },
    ]);
    expect(found.leftOut).toEqual([
      { applicationId: "a1", expertId: "e2", because: "same-employer" },
      { applicationId: "a2", expertId: "e1", because: "conflict" },
    ]);
  });

  it("leaves what is assigned alone, begins an ended one again, and a recused one only when the conflict was cleared", () => {
    const states = ["assigned", "cleared", "ended", "recused"] as const;
    const facts = {
      applications: states.map((state) => ({ id: state, uscc: "91360803DEM000030T" })),
      experts: experts.slice(0, 1),
      assigned: states.map((state) => ({ applicationId: state, expertId: "e1", state })),
    };
    const found = pairing({ ...facts, conflicts: [{ applicationId: "recused", expertId: "e1" }] });
    expect(found.fresh).toEqual([]);
    expect(found.standing.map(({ applicationId }) => applicationId)).toEqual(["assigned", "cleared"]);
    expect(found.again.map(({ applicationId }) => applicationId)).toEqual(["ended"]);
    expect(found.leftOut).toEqual([{ applicationId: "recused", expertId: "e1", because: "conflict" }]);
    expect(pairing({ ...facts, conflicts: [] }).again).toHaveLength(2);
  });

  it("knows an employer by its code, however it is written, and takes no code for none", () => {
    expect(isSameEmployer("９１３６０８０２DEM000022H", "91360802DEM000022H")).toBe(true);
    expect(isSameEmployer("", "91360802DEM000022H")).toBe(false);
    expect(isSameEmployer(null, "")).toBe(false);
  });
});

describe("sealing", () => {
  const sheets = (...states: readonly ("locked" | "open" | "recused" | "ended")[]) =>
    states.map((each, place) => ({
      applicationId: "a1",
      expertId: `e${place}`,
      state: each === "recused" || each === "ended" ? each : ("cleared" as const),
      sheetLockedAt: each === "locked" ? at : null,
    }));

  it("waits for every sheet that can still be locked", () => {
    const found = sealObstacles(["a1"], sheets("locked", "locked", "locked", "open", "recused", "ended"), 3);
    expect(found).toEqual({ unlockedSheets: 1, tooFew: [] });
  });

  it("counts locked sheets only: a recused expert gives none", () => {
    expect(sealObstacles(["a1"], sheets("locked", "locked", "recused"), 3).tooFew).toEqual([
      { applicationId: "a1", locked: 2, live: 2 },
    ]);
    expect(sealObstacles(["a1"], sheets("locked", "locked", "locked"), 3).tooFew).toEqual([]);
  });

  it("finds an application that nobody was assigned to", () => {
    expect(sealObstacles(["a1", "a2"], sheets("locked", "locked", "locked"), 3).tooFew).toEqual([
      { applicationId: "a2", locked: 0, live: 0 },
    ]);
  });
});
