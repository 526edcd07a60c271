import { z } from "zod";
import { SECTIONS, type SectionCode, type SubmissionContent } from "../domain/content";
import type { FieldSpec, Fields } from "../domain/field";

/** Lenient: whatever was typed is kept, wrong or not. Only what no form could have sent is refused. */
const typedText = z.string().max(20_000, "too-long").default("");
const typedChoices = z.array(z.string().max(100, "too-long")).max(50, "too-long").default([]);
const rowId = z.string().min(1, "invalid-input").max(64, "too-long");

const MAX_ROWS = 600;

type Draft<Spec extends FieldSpec> = Spec extends { kind: "choices" } ? typeof typedChoices : typeof typedText;
type DraftShape<Of extends Fields> = { -readonly [Name in keyof Of]: Draft<Of[Name]> };

const draftShape = <Of extends Fields>(fields: Of): DraftShape<Of> =>
  // Object.fromEntries forgets the keys that it was given.
  Object.fromEntries(
    Object.entries(fields).map(([name, { kind }]) => [name, kind === "choices" ? typedChoices : typedText]),
  ) as DraftShape<Of>;

const draftTable = <Of extends Fields>(fields: Of) =>
  z
    .array(z.strictObject({ id: rowId, ...draftShape(fields) }))
    .max(MAX_ROWS, "too-many-rows")
    .default([]);

const { A, B, C, D, E, F, G } = SECTIONS;

const applicantDraft = z.strictObject(draftShape(A.fields));
const financeDraft = z.strictObject({ years: draftTable(B.tables.years) });
const projectDraft = z.strictObject(draftShape(C.fields));
const investmentDraft = z.strictObject({
  ...draftShape(D.fields),
  priorFundings: draftTable(D.tables.priorFundings),
  equipment: draftTable(D.tables.equipment),
});
const benefitDraft = z.strictObject({ ...draftShape(E.fields), taxes: draftTable(E.tables.taxes) });
const formalitiesDraft = z.strictObject({ formalities: draftTable(F.tables.formalities) });
const undertakingDraft = z.strictObject(draftShape(G.fields));

type DraftSchemas = { readonly [Code in SectionCode]: z.ZodType<SubmissionContent[Code]> };

export const draftSchemas: DraftSchemas = {
  A: applicantDraft,
  B: financeDraft,
  C: projectDraft,
  D: investmentDraft,
  E: benefitDraft,
  F: formalitiesDraft,
  G: undertakingDraft,
};
