import type { CodedName } from "@/lib/core/coded-name";
import { type Fen, parseWan } from "@/lib/core/money";
import { normaliseText } from "@/lib/core/normalise";
import { isDay } from "@/lib/core/time";
import type { FormalityRow } from "./application-sections";
import { BENEFIT_BASES, type CaseFacts } from "./case-facts";
import type { EligibilityPolicy, InvestmentBasis } from "./eligibility-policy";
import { facts } from "./facts";
import type { LibraryMatchKind } from "./library-match";

/** Where a browser keeps the answers until the person clears them, closes the tab or carries them into a draft. */
export const SELF_CHECK_KEY = "jigai-check";

/** `note` is the document number of what is held, or why it does not apply. */
export type FormalityAnswer = { readonly id: string; readonly status: string; readonly note: string };

/** The five criteria in about ten answers, as typed; amounts in 万元. Amounts of investment are on the call's basis. */
export type SelfCheckAnswers = {
  readonly projectCode: string;
  readonly projectName: string;
  readonly uscc: string;
  readonly registrationAuthority: string;
  /** "yes", "no" or nothing yet */
  readonly aboveScale: string;
  readonly equipment: string;
  readonly construction: string;
  readonly otherInvestment: string;
  /** All of it on the other basis: where only that one reaches the bound, a person decides. */
  readonly totalOnOtherBasis: string;
  readonly formalities: readonly FormalityAnswer[];
  readonly completedOn: string;
  readonly newRevenue: string;
  readonly newTax: string;
  readonly basis: string;
  /** Asked only of figures that do not cover a year. */
  readonly months: string;
};

const TEXTS = [
  "projectCode",
  "projectName",
  "uscc",
  "registrationAuthority",
  "aboveScale",
  "equipment",
  "construction",
  "otherInvestment",
  "totalOnOtherBasis",
  "completedOn",
  "newRevenue",
  "newTax",
  "basis",
  "months",
] as const satisfies readonly Exclude<keyof SelfCheckAnswers, "formalities">[];

const LONGEST = 200;

export const blankAnswers = (formalities: readonly string[]): SelfCheckAnswers => answersFrom({}, formalities);

/** What a browser has kept, as far as it makes sense for this policy; null when there is nothing of ours. */
export function readSelfCheck(kept: string | null, formalities: readonly string[]): SelfCheckAnswers | null {
  const given = kept === null ? null : parsed(kept);
  return isRecord(given) ? answersFrom(given, formalities) : null;
}

function answersFrom(given: Record<string, unknown>, formalities: readonly string[]): SelfCheckAnswers {
  const rows = Array.isArray(given.formalities) ? given.formalities.filter(isRecord) : [];
  const texts = Object.fromEntries(TEXTS.map((name) => [name, textOf(given[name])]));
  return {
    // Every name was walked; Object.fromEntries forgets the keys that it was given.
    ...(texts as Record<(typeof TEXTS)[number], string>),
    formalities: formalities.map((id) => {
      const row = rows.find((candidate) => candidate.id === id);
      return { id, status: textOf(row?.status), note: textOf(row?.note) };
    }),
  };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value.slice(0, LONGEST) : "");

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A whole year is twelve months; a forecast is given for a year. */
export const monthsOf = ({ basis, months }: Pick<SelfCheckAnswers, "basis" | "months">): number | null => {
  return basis === "annualised" ? wholeMonths(months) : 12;
};

/** 1 to 12 months, as typed. */
export function wholeMonths(typed: string): number | null {
  const digits = normaliseText(typed);
  return digits !== null && /^(?:[1-9]|1[012])$/.test(digits) ? Number(digits) : null;
}

/** The same facts, by the same function, as an application with these answers would give. */
export function selfCheckFacts(
  answers: SelfCheckAnswers,
  policy: Pick<EligibilityPolicy, "investmentBasis">,
  today: string,
  libraryMatch: LibraryMatchKind,
  authorities: readonly CodedName[],
): CaseFacts {
  const { aboveScale, completedOn, newRevenue, newTax, basis } = answers;
  return facts(
    {
      applicant: {
        uscc: given(answers.uscc),
        registrationAuthority: given(answers.registrationAuthority),
        aboveScale: aboveScale === "yes" ? true : aboveScale === "no" ? false : null,
      },
      project: {
        projectCode: given(answers.projectCode),
        projectName: given(answers.projectName),
        completedOn: isDay(completedOn) ? completedOn : null,
      },
      investment: investmentOf(answers, policy.investmentBasis),
      benefit: {
        months: monthsOf(answers),
        basis: BENEFIT_BASES.find((known) => known === basis) ?? null,
        revenue: { baseFen: 0n, claimFen: parseWan(newRevenue) },
        taxes: { all: { baseFen: 0n, claimFen: parseWan(newTax) } },
      },
      formalities: Object.fromEntries(answers.formalities.map((row) => [row.id, formalityOf(row)])),
    },
    { countLand: false, taxes: ["all"], addRefundsAndCredits: false },
    { submittedOn: today },
    libraryMatch,
    authorities,
  );
}

const given = (typed: string): string | null => (typed.trim() === "" ? null : typed);

/** On the other basis only the sum is asked; it stands in one part, the rest there is nothing. */
function investmentOf(answers: SelfCheckAnswers, basis: InvestmentBasis) {
  const [asked, other] =
    basis === "excl-vat" ? (["exclVatFen", "inclVatFen"] as const) : (["inclVatFen", "exclVatFen"] as const);
  const total = investedFen(answers.totalOnOtherBasis);
  return {
    equipment: { [asked]: investedFen(answers.equipment), [other]: total },
    construction: { [asked]: investedFen(answers.construction), [other]: 0n },
    other: { [asked]: investedFen(answers.otherInvestment) },
  };
}

/** Nobody invests less than nothing: the application refuses it, so here it is not given. */
function investedFen(typed: string): Fen | null {
  const fen = parseWan(typed);
  return fen === null || fen < 0n ? null : fen;
}

function formalityOf({ status, note }: FormalityAnswer): FormalityRow {
  switch (status) {
    case "held":
      return { status, documentNo: note };
    case "not-applicable":
      return { status, reason: note };
    case "absent":
      return { status };
    default:
      return {};
  }
}
