import { Engine, type RuleProperties } from "json-rules-engine";
import { preparePolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { evaluateCase } from "@/lib/eligibility/domain/evaluate";
import { aPolicy, gained, invested, someFacts } from "@/lib/testing/eligibility-case";
import { type Aim, perSecond } from "./measure";

const CASES = 10_000;
const yuanOf = (place: number) => `${9_000_000 + place * 211}.00`;

/** Figures on both sides of every bound, so that neither engine can stop at the first condition. */
const cases = Array.from({ length: CASES }, (_, place) =>
  someFacts({
    libraryMatch: place % 7 === 0 ? "name-only" : "code-and-firm",
    aboveScale: place % 5 !== 0,
    investment: invested(yuanOf(place), yuanOf(place + 4000)),
    completedOn: place % 11 === 0 ? "2021-06-10" : "2020-12-20",
    newRevenue: gained(yuanOf(place * 9)),
    newTax: gained(`${400_000 + place * 31}.00`),
  }),
);

/** The same five criteria as plain conditions, with amounts as numbers: less than the engine does, not more. */
const rules: RuleProperties[] = [
  { all: [{ fact: "libraryMatch", operator: "equal", value: "code-and-firm" }] },
  {
    all: [
      { fact: "division", operator: "equal", value: "3608" },
      { fact: "usccLength", operator: "equal", value: 18 },
      { fact: "aboveScale", operator: "equal", value: true },
    ],
  },
  { all: [{ fact: "investment", operator: "greaterThanInclusive", value: 10_000_000 }] },
  {
    all: [
      ...["filing", "land", "planning", "eia"].map((fact) => ({ fact, operator: "notEqual", value: "absent" })),
      { fact: "completedOn", operator: "lessThan", value: 20_210_610 },
    ],
  },
  {
    all: [
      { fact: "revenue", operator: "greaterThanInclusive", value: 20_000_000 },
      { fact: "tax", operator: "greaterThanInclusive", value: 500_000 },
    ],
  },
].map((conditions, place) => ({ conditions, event: { type: `criterion-${place + 1}-met` } }));

const factsOf = (facts: (typeof cases)[number]) => ({
  libraryMatch: facts.libraryMatch,
  division: facts.registrationDivision?.slice(0, 4),
  usccLength: facts.uscc?.length,
  aboveScale: facts.aboveScale,
  investment: Number(facts.investment?.exclVatFen ?? 0n) / 100,
  filing: facts.formalities.filing?.status,
  land: facts.formalities.land?.status,
  planning: facts.formalities.planning?.status,
  eia: facts.formalities.eia?.status,
  completedOn: Number(facts.completedOn?.replaceAll("-", "")),
  revenue: Number(facts.newRevenue?.amountFen ?? 0n) / 100,
  tax: Number(facts.newTax?.amountFen ?? 0n) / 100,
});

export async function engineAim(): Promise<Aim> {
  const policy = preparePolicy(aPolicy());
  let verdicts = 0;
  const ours = await perSecond(3, CASES, () => {
    for (const facts of cases) verdicts += evaluateCase(policy, facts).verdict.length;
  });
  if (verdicts === 0) throw new Error("nothing was evaluated");

  const engine = new Engine(rules);
  const plain = cases.map(factsOf);
  const theirs = await perSecond(6, CASES, async () => {
    for (const facts of plain) await engine.run(facts);
  });
  return {
    figure: { name: "eligibility engine, explanations included", perSecond: ours },
    yardstick: { name: "json-rules-engine", perSecond: theirs },
    atLeast: 10,
  };
}
