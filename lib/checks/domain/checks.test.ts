import { describe, expect, it } from "vitest";
import { isVetoSubject, outcomesOf, vetoStates } from "./check-record";
import { OBJECTION, objectionRefusal } from "./objection";
import { mayRecord, type OwnRecord } from "./own-record";
import { confirmationRefusal, type PublicityRecord, recheckOf } from "./recheck";
import { checkRound, sourceRefusal } from "./round";

const tax = "vetoes.tax-arrears";

describe("what departments say becomes a fact", () => {
  it("of each veto the newest record counts, whichever round it is of", () => {
    const records = [
      { subject: tax, outcome: "clear" },
      { subject: "vetoes.safety-incident", outcome: "found" },
      { subject: tax, outcome: "found" },
      { subject: "vetoes.safety-incident", outcome: "clear" },
    ] as const;
    expect(vetoStates(records)).toEqual({ "tax-arrears": "found", "safety-incident": "clear" });
  });

  it("what is said of anything but a veto is no fact of the engine's", () => {
    expect(vetoStates([{ subject: "registration.above-scale", outcome: "differs" }])).toEqual({});
    expect(isVetoSubject("registration.above-scale")).toBe(false);
    expect([outcomesOf(tax), outcomesOf("benefit.tax")]).toEqual([
      ["clear", "found"],
      ["confirmed", "differs"],
    ]);
  });
});

describe("the two rounds", () => {
  it("the first lasts until the review begins, the second while an award is on public notice", () => {
    for (const state of ["submitted", "returned", "recommended", "eligible"] as const) {
      expect(checkRound(state, "screening"), state).toBe("screening");
      expect(checkRound(state, "reviewing"), state).toBeNull();
    }
    expect(checkRound("proposed", "publicity")).toBe("publicity");
  });

  it.each(["draft", "withdrawn", "ineligible", "in_review", "reserve", "confirmed", "revoked"] as const)(
    "nothing is recorded about %s",
    (state) => {
      expect([checkRound(state, "screening"), checkRound(state, "publicity")]).toEqual([null, null]);
    },
  );

  it("nobody can have said something tomorrow", () => {
    expect(sourceRefusal("2026-06-11", "2026-06-10", null)).toBe("source-in-future");
    expect(sourceRefusal("2026-06-10", "2026-06-10", null)).toBeNull();
  });

  it("the second covers publicity to its last day: an answer of the day before does not", () => {
    expect(sourceRefusal("2026-07-29", "2026-08-03", "2026-07-30")).toBe("source-before-publicity-end");
    expect(sourceRefusal("2026-07-30", "2026-08-03", "2026-07-30")).toBeNull();
  });
});

describe("an officer's own record", () => {
  const application = { vetoes: ["tax-arrears"], round: "screening", publicityEndsOn: null } as const;
  const record: OwnRecord = {
    veto: "tax-arrears",
    outcome: "clear",
    source: "税务局",
    sourceOn: "2026-06-10",
    documentNo: "吉市税函〔2026〕1号",
    evidenceId: null,
    remark: "",
  };
  const told = (change: Partial<OwnRecord>) => mayRecord(application, { ...record, ...change }, "2026-06-10");

  it("joins the round that is open", () => {
    expect(told({})).toEqual({ ok: true, value: "screening" });
  });

  it.each([
    [{ veto: "obsolete-capacity" }, "veto-not-asked"],
    [{ documentNo: null }, "document-missing"],
    [{ outcome: "found", remark: " " }, "remark-missing"],
    [{ sourceOn: "2026-06-11" }, "source-in-future"],
  ] as const)("%j is refused: %s", (change, error) => {
    expect(told(change)).toEqual({ ok: false, error });
  });

  it("a file stands for a document number", () => {
    expect(told({ documentNo: null, evidenceId: "some-file" }).ok).toBe(true);
  });

  it("outside the rounds nothing is recorded", () => {
    expect(mayRecord({ ...application, round: null }, record, "2026-06-10")).toEqual({
      ok: false,
      error: "not-checked-now",
    });
  });
});

describe("an objection that was found well founded", () => {
  const noticed = { round: "publicity", publishedOn: "2026-06-08" } as const;

  it("is recorded at any time of publicity, by a document from the first notice to today", () => {
    const told = (sourceOn: string) => objectionRefusal(noticed, sourceOn, "2026-06-12");
    expect([told("2026-06-08"), told("2026-06-12")]).toEqual([null, null]);
    expect([told("2026-06-07"), told("2026-06-13")]).toEqual(["source-before-publication", "source-in-future"]);
    expect(objectionRefusal({ ...noticed, round: "screening" }, "2026-06-10", "2026-06-12")).toBe("not-checked-now");
  });

  it("is no fact of the engine's", () => {
    expect(vetoStates([{ subject: OBJECTION, outcome: "found" }])).toEqual({});
  });
});

describe("before the awards are confirmed", () => {
  const LAST_DAY = "2026-06-16";
  const record = (id: string, change: Partial<PublicityRecord> = {}): PublicityRecord => ({
    id,
    subject: tax,
    outcome: "clear",
    round: "publicity",
    sourceOn: LAST_DAY,
    decision: null,
    ...change,
  });
  const vetoes = ["tax-arrears", "safety-incident"];
  const safety = record("s", { subject: "vetoes.safety-incident" });

  it("the first round does not stand for the second", () => {
    const first = [record("1", { round: "screening" }), { ...safety, round: "screening" as const }];
    expect(recheckOf(vetoes, first, LAST_DAY).open).toEqual(vetoes);
    expect(confirmationRefusal([recheckOf(vetoes, first, LAST_DAY)])).toBe("vetoes-not-asked-again");
  });

  it("one award that was not asked about holds up all of them", () => {
    const whole = recheckOf(vetoes, [record("1"), safety], LAST_DAY);
    expect(confirmationRefusal([whole])).toBeNull();
    expect(confirmationRefusal([whole, recheckOf(vetoes, [safety], LAST_DAY)])).toBe("vetoes-not-asked-again");
  });

  it("what was found waits for a decision; kept with a reason it no longer stands in the way", () => {
    const found = record("1", { outcome: "found" });
    const open = recheckOf(vetoes, [found, safety], LAST_DAY);
    expect([open.undecided, confirmationRefusal([open])]).toEqual([[found], "found-not-decided"]);
    const kept = recheckOf(vetoes, [{ ...found, decision: "kept" }, safety], LAST_DAY);
    expect([kept.kept.length, confirmationRefusal([kept])]).toEqual([1, null]);
  });

  it("a decision speaks of its own record: what is found anew waits anew, and what proves clear needs none", () => {
    const kept = record("1", { outcome: "found", decision: "kept" });
    const again = recheckOf(vetoes, [kept, record("2", { outcome: "found" }), safety], LAST_DAY);
    expect(confirmationRefusal([again])).toBe("found-not-decided");
    const lifted = recheckOf(vetoes, [record("1", { outcome: "found" }), record("2"), safety], LAST_DAY);
    expect(confirmationRefusal([lifted])).toBeNull();
  });

  it("published anew, an answer from the first window spares nobody the question, up to the last day of the new one", () => {
    const on = (sourceOn: string) => recheckOf(["tax-arrears"], [record("1", { sourceOn })], "2026-06-25").open;
    expect([on(LAST_DAY), on("2026-06-24"), on("2026-06-25")]).toEqual([["tax-arrears"], ["tax-arrears"], []]);
  });

  it("published anew, a find from the first window still waits for its decision, and a fresh answer lifts it", () => {
    const found = record("1", { outcome: "found" });
    const again = recheckOf(["tax-arrears"], [found], "2026-06-25");
    expect([again.undecided, again.open]).toEqual([[found], ["tax-arrears"]]);
    const fresh = record("2", { sourceOn: "2026-06-25" });
    expect(confirmationRefusal([recheckOf(["tax-arrears"], [found, fresh], "2026-06-25")])).toBeNull();
  });

  it("each objection that was found well founded waits for its own decision, with vetoes or without; none lifts another", () => {
    const one = record("1", { subject: OBJECTION, outcome: "found", sourceOn: "2026-06-12" });
    const two = { ...one, id: "2" };
    const decided = { ...one, decision: "kept" as const };
    expect(recheckOf([], [one, two], LAST_DAY).undecided).toEqual([one, two]);
    expect(confirmationRefusal([recheckOf([], [decided, two], LAST_DAY)])).toBe("found-not-decided");
    expect(confirmationRefusal([recheckOf([], [decided], LAST_DAY)])).toBeNull();
  });

  it("a policy without vetoes asks nothing", () => {
    expect(confirmationRefusal([recheckOf([], [], LAST_DAY)])).toBeNull();
  });
});
