import { z } from "zod";
import { SECTIONS, type SectionCode, type SubmissionContent } from "../domain/content";
import type { FieldSpec, Fields } from "../domain/field";
import { LONGEST_CHOICE, LONGEST_TEXT, MOST_CHOICES, MOST_ROWS } from "../domain/keepable";

/** How much of it there may be. */
type Room = { readonly text: number; readonly choice: number; readonly choices: number; readonly rows: number };

const kept: Room = { text: LONGEST_TEXT, choice: LONGEST_CHOICE, choices: MOST_CHOICES, rows: MOST_ROWS };
const endless: Room = { text: Infinity, choice: Infinity, choices: Infinity, rows: Infinity };

const rowId = z.string().min(1, "invalid-input").max(64, "too-long");

const typedText = ({ text }: Room) => z.string().max(text, "too-long").default("");
const typedChoices = ({ choice, choices }: Room) =>
  z.array(z.string().max(choice, "too-long")).max(choices, "too-long").default([]);

type Draft<Spec extends FieldSpec> = ReturnType<
  Spec extends { kind: "choices" } ? typeof typedChoices : typeof typedText
>;
type DraftShape<Of extends Fields> = { -readonly [Name in keyof Of]: Draft<Of[Name]> };

const draftShape = <Of extends Fields>(fields: Of, room: Room): DraftShape<Of> =>
  // Object.fromEntries forgets the keys that it was given.
  Object.fromEntries(
    Object.entries(fields).map(([name, { kind }]) => [name, kind === "choices" ? typedChoices(room) : typedText(room)]),
  ) as DraftShape<Of>;

const draftTable = <Of extends Fields>(fields: Of, room: Room) =>
  z
    .array(z.strictObject({ id: rowId, ...draftShape(fields, room) }))
    .max(room.rows, "too-many-rows")
    .default([]);

type DraftSchemas = { readonly [Code in SectionCode]: z.ZodType<SubmissionContent[Code]> };

function schemasWithin(room: Room): DraftSchemas {
  const { A, B, C, D, E, F, G } = SECTIONS;
  return {
    A: z.strictObject(draftShape(A.fields, room)),
    B: z.strictObject({ years: draftTable(B.tables.years, room) }),
    C: z.strictObject(draftShape(C.fields, room)),
    D: z.strictObject({
      ...draftShape(D.fields, room),
      priorFundings: draftTable(D.tables.priorFundings, room),
      equipment: draftTable(D.tables.equipment, room),
    }),
    E: z.strictObject({ ...draftShape(E.fields, room), taxes: draftTable(E.tables.taxes, room) }),
    F: z.strictObject({ formalities: draftTable(F.tables.formalities, room) }),
    G: z.strictObject(draftShape(G.fields, room)),
  };
}

/** Lenient: whatever was typed is kept, wrong or not. Only what no form could have sent, or no draft has room for, is refused. */
export const draftSchemas = schemasWithin(kept);

/** What stands in a form that is open, however long it is. */
export const typedSchemas = schemasWithin(endless);
