import { describe, expect, it } from "vitest";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import type { CallContent } from "../domain/call-content";
import { defaultCall } from "../domain/default-call";
import { type CallForm, callForm, callFormOf } from "./call-form";

const content = defaultCall(2026, "2026-05-31", BUILT_IN_LISTS.units);
const form = callFormOf(content);

const faultsOf = (change: Partial<CallForm>) => {
  const parsed = callForm.safeParse({ ...form, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
};

describe("the form of a call", () => {
  it("gives back the content that it was made of", () => {
    const { notice: _none, attachments, ...rest } = content;
    const parsed = callForm.parse(form);
    expect(parsed).toMatchObject(rest);
    expect(parsed.attachments).toHaveLength(attachments.length);
    expect(parsed.attachments).toEqual(expect.arrayContaining([...attachments]));
  });

  it("asks for the stamped document by the way of stamping, and for no other in its place", () => {
    const asked = (stamping: "form" | "undertaking" | "none") =>
      callForm.parse({ ...form, stamping }).attachments.map(({ kind }) => kind);
    expect(asked("form")[0]).toBe("application-form");
    expect(asked("form")).not.toContain("undertaking");
    expect(asked("undertaking")).toContain("undertaking");
    expect(asked("none").filter((kind) => kind === "undertaking" || kind === "application-form")).toEqual([]);
    expect(form.attachments.map(({ kind }) => String(kind))).not.toContain("undertaking");
  });

  it("gives each step one to thirty working days", () => {
    const given = (days: string) => ({ stepDays: { ...form.stepDays, panel: days } });
    expect(callForm.parse({ ...form, ...given("１５") }).stepDays.panel).toBe(15);
    for (const days of ["0", "31", "3.5", ""]) {
      expect(faultsOf(given(days))).toEqual(["stepDays.panel number-outside 1 30"]);
    }
  });

  it("keeps amounts to the fen and points to two decimals", () => {
    const odd: CallContent = {
      ...content,
      fund: { ...content.fund, budgetFen: 5_000_000_001n, minScoreCenti: 6_005 },
      policy: { ...content.policy, minInvestment: "9999999.99" },
    };
    const again = callForm.parse({
      ...callFormOf(odd),
      fund: { ...form.fund, budget: "5,000.000001", minScore: "60.05" },
    });
    expect([again.fund.budgetFen, again.fund.minScoreCenti]).toEqual([5_000_000_001n, 6_005]);
    expect(again.policy.minInvestment).toBe("9999999.99");
  });

  it("takes times to the minute in Shanghai and refuses an end before the beginning", () => {
    expect(callForm.parse({ ...form, closesAt: "2026-06-30T17:00" }).closesAt.toISOString()).toBe(
      "2026-06-30T09:00:00.000Z",
    );
    expect(faultsOf({ closesAt: "2026-02-30T17:00" })).toEqual(["closesAt minute-malformed"]);
    expect(faultsOf({ closesAt: form.opensAt })).toEqual(["closesAt window-order"]);
  });

  it("names each field that cannot be read", () => {
    expect(faultsOf({ year: "二〇二六" })).toEqual(["year number-outside 2000 2100"]);
    expect(faultsOf({ policy: { ...form.policy, libraryYears: "2020；21", minNewTax: "-5" } })).toEqual([
      "policy.libraryYears years-malformed",
      "policy.minNewTax amount-malformed",
    ]);
    const [first, ...others] = form.rubric.criteria;
    if (!first) throw new Error("the rubric is empty");
    expect(faultsOf({ rubric: { ...form.rubric, criteria: [{ ...first, cap: "很多" }, ...others] } })).toEqual([
      "rubric.criteria.0.cap limit-malformed",
    ]);
  });

  it("reads bands typed with full-width signs", () => {
    const criteria = form.rubric.criteria.map((criterion) =>
      criterion.code === "B1"
        ? { ...criterion, guidance: "９-10 ｜ 国际先进 | Among the best\n0-8.5 | 一般 | Ordinary" }
        : criterion,
    );
    const parsed = callForm.parse({ ...form, rubric: { ...form.rubric, criteria } });
    const changed = parsed.rubric.criteria.find(({ code }) => code === "B1");
    expect(
      changed?.kind === "expert" && changed.guidance.map(({ fromCenti, toCenti }) => [fromCenti, toCenti]),
    ).toEqual([
      [900, 1000],
      [0, 850],
    ]);
  });

  it("refuses a key it does not know, at every depth", () => {
    const sneaked = { ...form, fund: { ...form.fund, extra: "1" } };
    expect(callForm.safeParse(sneaked).success).toBe(false);
  });
});
