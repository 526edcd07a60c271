import type { Fen } from "@/lib/core/money";
import type { CaseFacts } from "@/lib/eligibility/domain/case-facts";
import type { SectionCode, SubmissionContent } from "./content";
import { countOf, dayOf, sumOf, wanOf, yuanOf } from "./readings";
import { undertakingFields } from "./sections/undertaking";

/** What stands in a section, in the fewest facts that tell one application from another. */
export type SummaryPiece =
  | { readonly kind: "firm"; readonly name: string }
  | { readonly kind: "unit"; readonly unitCode: string }
  | { readonly kind: "revenue"; readonly year: string; readonly fen: Fen }
  | { readonly kind: "project-code"; readonly projectCode: string }
  | { readonly kind: "completed"; readonly day: string }
  | { readonly kind: "investment"; readonly fen: Fen }
  | { readonly kind: "equipment"; readonly lines: number; readonly fen: Fen | null }
  | { readonly kind: "new-revenue"; readonly fen: Fen }
  | { readonly kind: "new-tax"; readonly fen: Fen }
  | { readonly kind: "jobs"; readonly count: number }
  | { readonly kind: "formalities"; readonly held: number; readonly named: number }
  | { readonly kind: "agreed"; readonly count: number; readonly of: number }
  | { readonly kind: "signed"; readonly by: string; readonly day: string | null };

type Summaries = Readonly<Record<SectionCode, readonly SummaryPiece[]>>;

type Summarised = Pick<CaseFacts, "investment" | "newRevenue" | "newTax">;

/** Only what can be read: a blank, or a figure that is none, is left out and stays the faults' to tell. */
export const sectionSummaries = (content: SubmissionContent, facts: Summarised): Summaries => ({
  A: applicant(content.A),
  B: finance(content.B),
  C: project(content.C),
  D: investment(content.D, facts),
  E: benefit(content.E, facts),
  F: formalities(content.F),
  G: undertaking(content.G),
});

const said = (text: string): boolean => text.trim() !== "";

const applicant = ({ firmName, unitCode }: SubmissionContent["A"]): SummaryPiece[] => [
  ...(said(firmName) ? [{ kind: "firm", name: firmName.trim() } as const] : []),
  ...(said(unitCode) ? [{ kind: "unit", unitCode } as const] : []),
];

/** Revenue of the last year that has one. */
function finance({ years }: SubmissionContent["B"]): SummaryPiece[] {
  const told = years.map(({ id, revenue }) => ({ year: id, fen: wanOf(revenue) }));
  const last = told.findLast(({ fen }) => fen !== null);
  return last?.fen == null ? [] : [{ kind: "revenue", year: last.year, fen: last.fen }];
}

function project({ projectCode, completedOn }: SubmissionContent["C"]): SummaryPiece[] {
  const day = dayOf(completedOn);
  return [
    ...(said(projectCode) ? [{ kind: "project-code", projectCode: projectCode.trim() } as const] : []),
    ...(day === null ? [] : [{ kind: "completed", day } as const]),
  ];
}

function investment({ equipment }: SubmissionContent["D"], facts: Summarised): SummaryPiece[] {
  const fen = facts.investment?.exclVatFen ?? null;
  const lines = equipment.length;
  return [
    ...(fen === null ? [] : [{ kind: "investment", fen } as const]),
    ...(lines === 0
      ? []
      : [{ kind: "equipment", lines, fen: sumOf(equipment.map((line) => yuanOf(line.amount))) } as const]),
  ];
}

function benefit({ jobs }: SubmissionContent["E"], { newRevenue, newTax }: Summarised): SummaryPiece[] {
  const count = countOf(jobs);
  return [
    ...(newRevenue === null ? [] : [{ kind: "new-revenue", fen: newRevenue.amountFen } as const]),
    ...(newTax === null ? [] : [{ kind: "new-tax", fen: newTax.amountFen } as const]),
    ...(count === null ? [] : [{ kind: "jobs", count } as const]),
  ];
}

function formalities({ formalities: rows }: SubmissionContent["F"]): SummaryPiece[] {
  const named = rows.filter(({ status }) => said(status));
  const held = named.filter(({ status }) => status === "held").length;
  return named.length === 0 ? [] : [{ kind: "formalities", held, named: named.length }];
}

function undertaking(content: SubmissionContent["G"]): SummaryPiece[] {
  const statements = Object.entries(undertakingFields).filter(([, { kind }]) => kind === "agreed");
  const values: Readonly<Record<string, string>> = content;
  const count = statements.filter(([name]) => values[name] === "yes").length;
  return [
    ...(count === 0 ? [] : [{ kind: "agreed", count, of: statements.length } as const]),
    ...(said(content.signedBy)
      ? [{ kind: "signed", by: content.signedBy.trim(), day: dayOf(content.signedOn) } as const]
      : []),
  ];
}
