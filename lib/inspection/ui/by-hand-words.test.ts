import { describe, expect, it } from "vitest";
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
    ]);
    expect(codes.filter((code) => said(code) === code && !(locale === "en" && same.has(code)))).toEqual([]);
  });

  it("and leaves nothing out that it has no word for", () => {
    expect(said("brand-new 7 granted")).toBe(`brand-new · 7 · ${said("granted")}`);
  });
});
