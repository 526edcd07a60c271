import { ANSWER_DESCRIPTION, type AnswersCode, isAnswersCode } from "./answers";
import type { Fields } from "./field";
import { type ApplicantContent, applicantFields } from "./sections/applicant";
import { type BenefitContent, benefitFields, taxFields } from "./sections/benefit";
import { type FinanceContent, financeYearFields } from "./sections/finance";
import { type FormalitiesContent, formalityFields } from "./sections/formalities";
import { equipmentFields, type InvestmentContent, investmentFields, priorFundingFields } from "./sections/investment";
import { type ProjectContent, projectFields } from "./sections/project";
import { type UndertakingContent, undertakingFields } from "./sections/undertaking";

export const SECTION_CODES = ["A", "B", "C", "D", "E", "F", "G"] as const;
export type SectionCode = (typeof SECTION_CODES)[number];

/** What a submission holds; a draft has the same shape, its texts may be empty or wrong. */
export type SubmissionContent = {
  A: ApplicantContent;
  B: FinanceContent;
  C: ProjectContent;
  D: InvestmentContent;
  E: BenefitContent;
  F: FormalitiesContent;
  G: UndertakingContent;
};

export type SectionContent<Code extends SectionCode = SectionCode> = SubmissionContent[Code];

type SectionDescription = { readonly fields: Fields; readonly tables: Readonly<Record<string, Fields>> };

export const SECTIONS = {
  A: { fields: applicantFields, tables: {} },
  B: { fields: {}, tables: { years: financeYearFields } },
  C: { fields: projectFields, tables: {} },
  D: { fields: investmentFields, tables: { priorFundings: priorFundingFields, equipment: equipmentFields } },
  E: { fields: benefitFields, tables: { taxes: taxFields } },
  F: { fields: {}, tables: { formalities: formalityFields } },
  G: { fields: undertakingFields, tables: {} },
} as const satisfies Readonly<Record<SectionCode, SectionDescription>>;

/** What a firm writes and the portal keeps while it is written: the sections of the form, and the answers to a return. */
export type PaperCode = SectionCode | AnswersCode;

/** The same descriptions, for what treats all papers alike. */
export const describedSection = (paper: PaperCode): SectionDescription =>
  isAnswersCode(paper) ? ANSWER_DESCRIPTION : SECTIONS[paper];

export const isSectionCode = (text: string): text is SectionCode => SECTION_CODES.some((code) => code === text);

/** A section as plain data: what merging, printing and comparing walk over. */
export type PlainRow = { readonly id: string; readonly [field: string]: string | readonly string[] };
export type PlainSection = { readonly [name: string]: string | readonly string[] | readonly PlainRow[] };

/** Every section is plain texts and rows of texts; TypeScript does not give object types an index by themselves. */
export const plainSection = (content: SectionContent): PlainSection => ({ ...content }) as PlainSection;

export const rowsOf = (content: PlainSection, table: string): readonly PlainRow[] => {
  const rows = content[table];
  return Array.isArray(rows) ? rows.filter(isRow) : [];
};

const isRow = (value: unknown): value is PlainRow => typeof value === "object" && value !== null && "id" in value;
