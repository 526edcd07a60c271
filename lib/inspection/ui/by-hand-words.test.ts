import { describe, expect, it } from "vitest";
import { PROFILE_PARTS } from "@/lib/experts/domain/profile-changes";
import { CONFLICT_KINDS, CONFLICT_SOURCES, CONFLICT_STATES, END_REASONS } from "@/lib/panels/domain/conflict";
import { UNLOCK_STATES } from "@/lib/panels/domain/unlock";
import { RECUSAL_STATES } from "@/lib/recusals/domain";
import { VERIFIED_FIGURES } from "@/lib/screening/domain/figures";
import { wordsIn } from "@/lib/words/translate";
import { outcomeText } from "./by-hand-words";

describe.each(["zh-CN", "en"] as const)("what was done by hand in %s", (locale) => {
  const words = {
    audit: wordsIn(locale, "audit"),
    panels: wordsIn(locale, "panels"),
    screening: wordsIn(locale, "screening"),
    eligibility: wordsIn(locale, "eligibility"),
  };
  const said = (outcome: string) => outcomeText(words, { outcome });

  it("has words for everything that it can come to", () => {
    const codes = [
      ...CONFLICT_KINDS,
      ...CONFLICT_SOURCES,
      ...CONFLICT_STATES,
      ...END_REASONS,
      ...UNLOCK_STATES,
      ...RECUSAL_STATES,
      ...VERIFIED_FIGURES,
      "met",
      "not_met",
      "passed",
      "scan-replaced",
      "not-waited",
      "profile-changed",
      ...PROFILE_PARTS,
      "proposal-2",
      "looks-26",
      "library",
      "vetoes.tax-arrears",
    ];
    // An English word may be its own code.
    const same = new Set([
      "suspected",
      "confirmed",
      "cleared",
      "asked",
      "granted",
      "refused",
      "accepted",
      "declined",
      "withdrawn",
      "met",
      "passed",
      "employer",
      "division",
      "specialties",
      "title",
      "retirement",
    ]);
    expect(codes.filter((code) => said(code) === code && !(locale === "en" && same.has(code)))).toEqual([]);
  });

  it("and tells a figure from what to what, to the fen", () => {
    const change = { figure: "new_revenue", from: 1_000_000_001n, to: 999_999_999n } as const;
    expect(outcomeText(words, { outcome: "new_revenue", change })).toMatch(/1,000\.000001.* → 999\.999999/);
    const same = { figure: "jobs", from: 30, to: 30 } as const;
    expect(outcomeText(words, { outcome: "jobs", change: same })).not.toContain("→");
    const jobs = { figure: "jobs", from: 31, to: 30 } as const;
    expect(outcomeText(words, { outcome: "jobs", change: jobs })).toMatch(/31.* → 30/);
  });

  it("and leaves nothing out that it has no word for", () => {
    expect(said("brand-new 7 granted")).toBe(`brand-new · 7 · ${said("granted")}`);
  });
});
