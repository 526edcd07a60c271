import { formatWan } from "@/lib/core/money";
import { readProjectCode } from "@/lib/core/project-code";
import { usccProblem } from "@/lib/core/uscc";
import { saysUnit } from "./amount-notations";
import { FUNDING_SOURCES, INVESTMENT_PARTS } from "./checks/investment";
import { industryDivision } from "./code-fault";
import type { SectionCode, SubmissionContent } from "./content";
import type { Warning } from "./fault";
import { countOf, dayOf, sumOf, wanOf, yearOf } from "./readings";
import { financeYearFields } from "./sections/finance";

/** An amount typed in 元 stands out 10,000 times; a thousand times is already no neighbour of the others. */
const OUT_OF_PROPORTION = 1000n;

type SectionWarnings = {
  readonly [Code in SectionCode]: (section: SubmissionContent[Code], content: SubmissionContent) => readonly Warning[];
};

const WARNINGS: SectionWarnings = {
  A: applicantWarnings,
  B: ({ years }) =>
    amountNames(financeYearFields).flatMap((name) =>
      unitWarnings(years.map((year, place) => ({ path: `years.${place}.${name}`, typed: year[name] }))),
    ),
  C: projectWarnings,
  D: investmentWarnings,
  E: benefitWarnings,
  F: () => [],
  G: () => [],
};

/** What a person should look at again before handing in. Nothing here blocks. */
export const sectionWarnings = <Code extends SectionCode>(
  section: Code,
  content: SubmissionContent,
): readonly Warning[] => WARNINGS[section](content[section], content);

type TypedAmount = { readonly path: string; readonly typed: string };

/** Asks “元 or 万元?” where an amount is out of all proportion to its neighbours. */
export function unitWarnings(amounts: readonly TypedAmount[]): readonly Warning[] {
  const read = amounts.flatMap(({ path, typed }) => {
    const fen = wanOf(typed);
    return fen === null || fen === 0n ? [] : [{ path, typed, fen: fen < 0n ? -fen : fen }];
  });
  return read.flatMap(({ path, typed, fen }) => {
    const others = read.filter((other) => other.path !== path).map((other) => other.fen);
    const middle = median(others);
    return middle !== null && fen >= middle * OUT_OF_PROPORTION && !saysUnit(typed)
      ? [{ path, code: "yuan-or-wan", values: { typed: formatWan(fen), inWan: formatWan(fen / 10_000n) } } as const]
      : [];
  });
}

function median(amounts: readonly bigint[]): bigint | null {
  const ordered = [...amounts].sort((left, right) => (left < right ? -1 : 1));
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? null;
}

function applicantWarnings({ uscc, industry }: SubmissionContent["A"]): readonly Warning[] {
  const division = industryDivision(industry);
  return [
    ...(usccProblem(uscc) === "check-character" ? [{ path: "uscc", code: "uscc-check-character" } as const] : []),
    ...(division !== null && (division < 13 || division > 43)
      ? [{ path: "industry", code: "industry-outside-manufacturing" } as const]
      : []),
  ];
}

function projectWarnings(content: SubmissionContent["C"]): readonly Warning[] {
  const [completed, from, to] = [dayOf(content.completedOn), dayOf(content.permitFrom), dayOf(content.permitTo)];
  const outside = completed !== null && ((from !== null && completed < from) || (to !== null && completed > to));
  return [
    ...(readProjectCode(content.projectCode)?.regionExpected === false
      ? [{ path: "projectCode", code: "project-code-region" } as const]
      : []),
    ...(content.nature === "new-build" ? [{ path: "nature", code: "new-build-is-no-upgrade" } as const] : []),
    ...(outside ? [{ path: "completedOn", code: "completed-outside-permit" } as const] : []),
  ];
}

function investmentWarnings(content: SubmissionContent["D"]): readonly Warning[] {
  const excl = sumOf(INVESTMENT_PARTS.map((part) => wanOf(content[`${part}ExclVat`])));
  const audited = wanOf(content.audited);
  const totals = ["plannedTotal", "completedTotal", "audited"] as const;
  const parts = INVESTMENT_PARTS.flatMap((part) => [`${part}ExclVat`, `${part}InclVat`] as const);
  return [
    ...unitWarnings([...totals, ...parts, ...FUNDING_SOURCES].map((path) => ({ path, typed: content[path] }))),
    ...(excl !== null && audited !== null && excl !== audited
      ? [
          {
            path: "audited",
            code: "audited-differs",
            values: { sum: formatWan(excl, { against: audited }), audited: formatWan(audited, { against: excl }) },
          } as const,
        ]
      : []),
  ];
}

function benefitWarnings(content: SubmissionContent["E"], { B }: SubmissionContent): readonly Warning[] {
  const months = countOf(content.months);
  const short = content.basis === "actual-full-year" && months !== null && months < 12;
  return [
    ...unitWarnings([
      { path: "revenueBase", typed: content.revenueBase },
      { path: "revenueClaim", typed: content.revenueClaim },
    ]),
    ...content.taxes.flatMap((row, place) =>
      unitWarnings([
        { path: `taxes.${place}.base`, typed: row.base },
        { path: `taxes.${place}.claim`, typed: row.claim },
      ]),
    ),
    ...revenueAboveFirms("revenueBase", content.revenueBase, content.baseYear, B),
    ...revenueAboveFirms("revenueClaim", content.revenueClaim, content.claimYear, B),
    ...(short ? [{ path: "months", code: "full-year-of-fewer-months", values: { months } } as const] : []),
  ];
}

/** No project earns more than the whole firm does in the same year. */
function revenueAboveFirms(
  path: string,
  typed: string,
  year: string,
  { years }: SubmissionContent["B"],
): readonly Warning[] {
  const projects = wanOf(typed);
  const firms = wanOf(years.find(({ id }) => yearOf(id) === yearOf(year))?.mainRevenue);
  if (projects === null || firms === null || projects <= firms) return [];
  return [{ path, code: "revenue-above-firms", values: { year, firms: formatWan(firms, { against: projects }) } }];
}

const amountNames = <Name extends string>(fields: Readonly<Record<Name, unknown>>) =>
  // Object.keys forgets which names it was asked for.
  Object.keys(fields) as Name[];
