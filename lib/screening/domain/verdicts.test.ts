import { describe, expect, it } from "vitest";
import { APPLICATION_COMMANDS } from "@/lib/applications/domain/moves";
import type { Status } from "@/lib/eligibility/domain/status";
import type { Assessment } from "./assessment";
import { commandOf, SCREENING_VERDICTS, type ScreeningVerdict, verdictRefusal } from "./verdicts";

type Finding = Pick<Assessment["findings"][number], "effective" | "rulingState">;

const judged = (statuses: readonly Status[], rest: Partial<Finding> = {}, toVerify: Assessment["stillToVerify"] = []) =>
  ({
    findings: statuses.map((effective) => ({ effective, rulingState: null, ...rest })),
    stillToVerify: toVerify,
    // Only these two are looked at.
  }) as unknown as Assessment;

describe("which verdict the findings carry", () => {
  it.each([
    ["recommended", ["met", "met"], null],
    ["recommended", ["met", "needs-ruling"], null],
    ["recommended", ["missing", "needs-ruling"], "findings-missing"],
    ["recommended", ["missing", "not-met"], "findings-not-met"],
    ["not_recommended", ["met"], null],
    ["returned", ["met"], null],
    ["eligible", ["met", "met"], null],
    ["eligible", ["met", "needs-ruling"], "rulings-open"],
    ["eligible", ["not-met"], "findings-not-met"],
    ["eligible", ["missing"], "findings-missing"],
    ["ineligible", ["met", "needs-ruling"], "nothing-not-met"],
    ["ineligible", ["met", "not-met"], null],
  ] as const)("%s on %j: %s", (verdict: ScreeningVerdict, statuses: readonly Status[], refusal: string | null) => {
    expect(verdictRefusal(verdict, judged(statuses))).toBe(refusal);
  });

  it("nothing is eligible before the figures are verified, whatever else is open", () => {
    expect(verdictRefusal("eligible", judged(["met"], {}, ["newTax"]))).toBe("figures-not-verified");
    expect(verdictRefusal("recommended", judged(["met"], {}, ["newTax"]))).toBeNull();
  });

  it("an exception that waits for its signature is told apart from a ruling that is lacking", () => {
    const waiting = judged(["needs-ruling"], { rulingState: "awaits-approval" });
    expect(verdictRefusal("eligible", waiting)).toBe("exception-not-signed");
    expect(verdictRefusal("eligible", judged(["needs-ruling"], { rulingState: "approval-refused" }))).toBe(
      "rulings-open",
    );
  });

  it("each stage has its own verdicts, and each is a step of the application's table", () => {
    const ofStage = (stage: "county" | "city") =>
      SCREENING_VERDICTS.filter((verdict) => commandOf(stage, verdict) !== null);
    expect(ofStage("county")).toEqual(["recommended", "not_recommended", "returned"]);
    expect(ofStage("city")).toEqual(["returned", "eligible", "ineligible"]);
    for (const stage of ["county", "city"] as const) {
      for (const verdict of ofStage(stage)) expect(APPLICATION_COMMANDS).toContain(commandOf(stage, verdict));
    }
  });
});
