import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aPolicy } from "@/lib/testing/eligibility-case";
import { BENEFIT_BASES, type CaseFacts, type GainedFigure, VETO_STATES } from "./case-facts";
import { mayRule } from "./effective-status";
import { ABOVE_SCALE_RULES, type EligibilityPolicy, INVESTMENT_BASES } from "./eligibility-policy";
import { evaluate } from "./evaluate";
import { evaluationJson } from "./evaluation-json";
import type { Judgement } from "./finding";
import { keyedFindings } from "./finding-key";
import { LIBRARY_MATCH_KINDS, type LibraryEntry, matchKind } from "./library-match";
import { REASON_CODES } from "./reason";
import { applyRulings, findingSha256, type RecordedRuling } from "./rulings";
import { STATUSES_WORST_FIRST, type Status, worstOf } from "./status";

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const day = fc
  .date({ min: new Date("2019-01-01"), max: new Date("2022-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "\u3000", "constructor", "360802", "91360802DEM000022H", "91360802DEM000022J"),
);
const name = fc.constantFrom("filing", "land", "planning", "eia", "energy", "constructor", "__proto__");

const gain: fc.Arbitrary<GainedFigure> = fc.record({
  amountFen: fc.oneof(
    fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
    fc.bigInt({ min: 49_999_990n, max: 50_000_010n }),
  ),
  months: fc.integer({ min: 1, max: 12 }),
  basis: fc.constantFrom(...BENEFIT_BASES),
});

const amount = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.bigInt({ min: 999_999_990n, max: 1_000_000_010n }));

const facts: fc.Arbitrary<CaseFacts> = fc.record({
  libraryMatch: fc.constantFrom(...LIBRARY_MATCH_KINDS),
  projectCode: maybe(anyText),
  projectName: maybe(anyText),
  uscc: maybe(anyText),
  usccOverride: maybe(fc.record({ by: anyText, documentNo: anyText })),
  registrationDivision: maybe(anyText),
  aboveScale: maybe(fc.boolean()),
  aboveScaleException: maybe(fc.record({ approvedBy: anyText, documentNo: anyText })),
  investment: maybe(fc.record({ exclVatFen: maybe(amount), inclVatFen: maybe(amount) })),
  formalities: fc.dictionary(
    name,
    maybe(
      fc.oneof(
        fc.record({ status: fc.constant("held" as const), documentNo: anyText }),
        fc.record({ status: fc.constant("not-applicable" as const), reason: anyText, approvedBy: maybe(anyText) }),
        fc.record({ status: fc.constant("absent" as const) }),
      ),
    ),
  ),
  completedOn: maybe(day),
  submittedOn: day,
  newRevenue: maybe(gain),
  newTax: maybe(gain),
  vetoes: fc.dictionary(name, fc.constantFrom(...VETO_STATES)),
});

const policy: fc.Arbitrary<EligibilityPolicy> = fc
  .record({
    aboveScale: fc.constantFrom(...ABOVE_SCALE_RULES),
    investmentBasis: fc.constantFrom(...INVESTMENT_BASES),
    formalities: fc.uniqueArray(name),
    completionFrom: maybe(day),
    vetoes: fc.uniqueArray(name),
  })
  .map(aPolicy);

const severity = (status: Status) => STATUSES_WORST_FIRST.length - STATUSES_WORST_FIRST.indexOf(status);

describe("the engine", () => {
  test("is total: every criterion and veto is judged, each with a known reason, and never throws", () => {
    fc.assert(
      fc.property(policy, facts, (rules, given) => {
        const evaluation = evaluate(rules, given);
        expect(evaluation.criteria.map((criterion) => criterion.id)).toEqual([
          "library",
          "registration",
          "investment",
          "completion",
          "benefit",
        ]);
        expect(evaluation.vetoes).toHaveLength(rules.vetoes?.length ?? 0);
        for (const { finding } of keyedFindings(evaluation)) {
          expect(REASON_CODES).toContain(finding.reason);
          expect(STATUSES_WORST_FIRST).toContain(finding.status);
        }
        for (const criterion of evaluation.criteria) {
          if (!("reason" in criterion)) expect(criterion.status).toBe(worstOf(criterion.parts));
        }
      }),
    );
  });

  test("is deterministic, and blind to the order in which facts are written", () => {
    fc.assert(
      fc.property(policy, facts, (rules, given) => {
        const written = JSON.stringify(evaluationJson(evaluate(rules, given)));
        expect(JSON.stringify(evaluationJson(evaluate(rules, given)))).toBe(written);
        expect(JSON.stringify(evaluationJson(evaluate(reversed(rules), reversed(given))))).toBe(written);
      }),
    );
  });

  test("required, actual and gap always add up, and a gap stands exactly where something falls short", () => {
    fc.assert(
      fc.property(policy, facts, (rules, given) => {
        for (const { finding } of keyedFindings(evaluate(rules, given))) expectFigureToAddUp(finding);
      }),
    );
  });

  test("one more fen never makes a result worse", () => {
    fc.assert(
      fc.property(policy, facts, fc.constantFrom(...RAISES), (rules, given, raise) => {
        const before = evaluate(rules, given);
        const after = evaluate(rules, raise(given));
        after.criteria.forEach((criterion, index) => {
          const earlier = before.criteria[index];
          expect(severity(criterion.status)).toBeLessThanOrEqual(severity(earlier?.status ?? "met"));
        });
      }),
    );
  });

  test("the order of the library never changes the kind of match", () => {
    const code = maybe(fc.constantFrom("A-1", "a-1 ", "B-2", ""));
    const firm = maybe(fc.constantFrom("F1", "F2"));
    const named = maybe(fc.constantFrom("甲(一)", "甲（一）", "乙"));
    const entry: fc.Arbitrary<LibraryEntry> = fc.record({
      year: fc.constantFrom(2019, 2020),
      projectCode: code,
      uscc: firm,
      projectName: named,
    });
    const claim = fc.record({ projectCode: code, uscc: firm, projectName: named });
    fc.assert(
      fc.property(fc.array(entry), claim, (entries, claimed) => {
        expect(matchKind([...entries].reverse(), [2020], claimed)).toBe(matchKind(entries, [2020], claimed));
      }),
    );
  });

  test("no ruling lifts what is not met or missing", () => {
    const outcome = fc.record({
      outcome: fc.constantFrom("met" as const, "not-met" as const),
      hasEvidence: fc.boolean(),
    });
    fc.assert(
      fc.property(policy, facts, outcome, (rules, given, ruling) => {
        const evaluation = evaluate(rules, given);
        const everywhere = new Map<string, RecordedRuling>(
          keyedFindings(evaluation).map(({ key, finding }) => [
            key,
            { ...ruling, findingSha256: findingSha256(finding) },
          ]),
        );
        const ruled = applyRulings(evaluation, everywhere);
        for (const { finding, effective } of [
          ...ruled.criteria.flatMap((criterion) => criterion.findings),
          ...ruled.vetoes,
        ]) {
          if (finding.status === "not-met" || finding.status === "missing") expect(effective).toBe(finding.status);
          if (!mayRule(finding.status, ruling).ok) expect(effective).toBe(finding.status);
        }
        if (evaluation.verdict === "ineligible") expect(ruled.effectiveVerdict).toBe("ineligible");
        expect(ruled.verdict).toBe(evaluation.verdict);
      }),
    );
  });
});

function expectFigureToAddUp({ status, figure }: Judgement) {
  if (!figure) return;
  expect(figure.gapFen !== undefined).toBe(status === "not-met");
  expect(figure.actualFen === null).toBe(status === "missing");
  if (figure.gapFen === undefined) return;
  expect(figure.gapFen > 0n).toBe(true);
  expect((figure.actualFen ?? 0n) + figure.gapFen).toBe(figure.requiredFen);
}

const oneMore = (figure: GainedFigure | null) => figure && { ...figure, amountFen: figure.amountFen + 1n };
const more = (fen: bigint | null | undefined) => (typeof fen === "bigint" ? fen + 1n : null);

const RAISES: readonly ((given: CaseFacts) => CaseFacts)[] = [
  (given) => ({ ...given, newRevenue: oneMore(given.newRevenue) }),
  (given) => ({ ...given, newTax: oneMore(given.newTax) }),
  (given) => ({
    ...given,
    investment: given.investment && { ...given.investment, exclVatFen: more(given.investment.exclVatFen) },
  }),
  (given) => ({
    ...given,
    investment: given.investment && { ...given.investment, inclVatFen: more(given.investment.inclVatFen) },
  }),
];

/** The same object with its keys, at every level, written in the opposite order. */
function reversed<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  // The members are those of the value, only their order differs.
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  ) as Value;
}
