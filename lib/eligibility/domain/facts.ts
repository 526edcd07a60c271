import type { CodedName } from "@/lib/core/coded-name";
import type { Fen } from "@/lib/core/money";
import type {
  AmountOnBases,
  ApplicationSections,
  BaseAndClaim,
  CountingRules,
  FormalityRow,
  OfficialFacts,
} from "./application-sections";
import type { CaseFacts, Formality, GainedFigure, Investment } from "./case-facts";
import type { LibraryMatchKind } from "./library-match";

/**
 * From application to facts, one row each. Where a firm is registered is said by the table of authorities that the call goes by,
 * never by its USCC nor by its reporting unit. Used on drafts while they are written, on submissions, and on any of them again.
 */
export function facts(
  sections: ApplicationSections,
  rules: CountingRules,
  official: OfficialFacts,
  libraryMatch: LibraryMatchKind,
  authorities: readonly CodedName[],
): CaseFacts {
  const { applicant, project } = sections;
  const authority = authorities.find(({ code }) => code === applicant?.registrationAuthority) ?? null;
  return {
    libraryMatch,
    projectCode: project?.projectCode ?? null,
    projectName: project?.projectName ?? null,
    uscc: applicant?.uscc ?? null,
    usccOverride: official.usccOverride ?? null,
    registrationDivision: authority?.code ?? null,
    registrationAuthority: authority,
    aboveScale: applicant?.aboveScale ?? null,
    aboveScaleException: official.aboveScaleException ?? null,
    investment: investmentOf(sections.investment, rules),
    formalities: formalitiesOf(sections.formalities ?? {}, official.inapplicabilityApprovedBy ?? {}),
    completedOn: project?.completedOn ?? null,
    submittedOn: official.submittedOn,
    newRevenue: gained(differenceOf(sections.benefit?.revenue), sections.benefit),
    newTax: gained(newTaxOf(sections.benefit, rules), sections.benefit),
    vetoes: official.vetoes ?? {},
  };
}

function investmentOf(section: ApplicationSections["investment"], rules: CountingRules): Investment | null {
  if (!section) return null;
  const land = rules.countLand ? section.land : null;
  const sumOn = (basis: keyof AmountOnBases) =>
    sum([section.equipment?.[basis], section.construction?.[basis]], [section.other?.[basis], land?.[basis]]);
  return { exclVatFen: sumOn("exclVatFen"), inclVatFen: sumOn("inclVatFen") };
}

function formalitiesOf(
  rows: Readonly<Record<string, FormalityRow | null | undefined>>,
  approvals: Readonly<Record<string, string | undefined>>,
): Record<string, Formality | null> {
  return Object.fromEntries(
    Object.entries(rows).map(([name, row]) => {
      const approvedBy = Object.hasOwn(approvals, name) ? (approvals[name] ?? null) : null;
      return [name, formalityOf(row, approvedBy)];
    }),
  );
}

function formalityOf(row: FormalityRow | null | undefined, approvedBy: string | null): Formality | null {
  switch (row?.status) {
    case "held":
      return { status: "held", documentNo: row.documentNo ?? "" };
    case "not-applicable":
      return { status: "not-applicable", reason: row.reason ?? "", approvedBy };
    case "absent":
      return { status: "absent" };
    default:
      return null;
  }
}

/** Claim year − base year over the taxes of the call's list; every tax of the list must be stated, if only as 0. */
function newTaxOf(section: ApplicationSections["benefit"], rules: CountingRules): Fen | null {
  const taxes = rules.taxes.map((tax) => differenceOf(ownValue(section?.taxes ?? {}, tax)));
  const adjustments = rules.addRefundsAndCredits
    ? [differenceOf(section?.taxRefunds), differenceOf(section?.retainedCredits)]
    : [];
  return sum(taxes, adjustments);
}

function gained(amountFen: Fen | null, section: ApplicationSections["benefit"]): GainedFigure | null {
  const { months, basis } = section ?? {};
  if (amountFen === null || typeof months !== "number" || !basis) return null;
  return { amountFen, months, basis };
}

function differenceOf(figure: BaseAndClaim | null | undefined): Fen | null {
  const { baseFen, claimFen } = figure ?? {};
  return typeof baseFen === "bigint" && typeof claimFen === "bigint" ? claimFen - baseFen : null;
}

/** Null unless each required amount is stated; an optional one left blank is nothing spent. */
function sum(required: readonly (Fen | null | undefined)[], optional: readonly (Fen | null | undefined)[]): Fen | null {
  let total = 0n;
  for (const amount of required) {
    if (typeof amount !== "bigint") return null;
    total += amount;
  }
  for (const amount of optional) total += amount ?? 0n;
  return required.length === 0 ? null : total;
}

const ownValue = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
