import { describe, expect, it } from "vitest";
import { type ContentWish, faultlessContent } from "@/lib/testing/application-content";
import { interviewRules } from "@/lib/testing/call-rules";
import { evidenceAsked, evidenceLacking } from "./evidence-asked";

const rules = interviewRules();
const lacking = (wish: ContentWish, given: readonly { kind: string }[] = []) =>
  evidenceLacking(faultlessContent(rules, wish), rules, given);

describe("the documents of an application", () => {
  it("are those of the call's table that concern it", () => {
    expect(lacking({})).toEqual([
      "licence",
      "above-scale-proof",
      "filing",
      "land",
      "planning",
      "eia",
      "completion-report",
      "special-audit",
      "equipment-vouchers",
      "annual-audits",
      "tax-certificates",
      "before-after-statements",
      "credit-report",
      "undertaking",
    ]);
  });

  it("are reasons instead of proof for who is not above scale, and a statement where no EIA applies", () => {
    const exempt = lacking({ aboveScale: false, formalities: { eia: { status: "not-applicable", reason: "豁免" } } });
    expect(exempt).toEqual(expect.arrayContaining(["above-scale-reasons", "eia-statement"]));
    expect(exempt).not.toContain("above-scale-proof");
    expect(exempt).not.toContain("eia");
  });

  it("lack nothing once there is a file of each kind; optional ones are welcome", () => {
    const given = lacking({}).map((kind) => ({ kind }));
    expect(lacking({}, given)).toEqual([]);
    expect(lacking({}, given.slice(1))).toEqual(["licence"]);
    expect(evidenceAsked(faultlessContent(rules), rules)).toContainEqual({ kind: "other", required: false });
  });
});
