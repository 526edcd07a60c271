import { fixedRows } from "@/lib/applications/domain/blank-content";
import { describedSection, isSectionCode, SECTION_CODES, type SectionCode } from "@/lib/applications/domain/content";
import { EVIDENCE_SECTION } from "@/lib/applications/domain/section-state";
import type { CallRules } from "@/lib/calls/domain/call-rules";

/** A field of a section ("equipmentExclVat"), a whole table ("equipment"), a fixed row ("formalities.eia"), or a kind of document ("evidence.land"). */
export type CorrectionPlace = { readonly section: SectionCode; readonly field: string };

const DOCUMENT = "evidence.";

/** The kind of document that a place asks for; null where it is a field. */
export const documentAt = ({ field }: Pick<CorrectionPlace, "field">): string | null =>
  field.startsWith(DOCUMENT) ? field.slice(DOCUMENT.length) : null;

/**
 * What a firm cannot put right: its credit code is its registration's, and the unit that recommends it is settled with the first
 * submission. A wrong code is the county's to refuse with the claim; a wrong unit does not recommend.
 */
const SETTLED: ReadonlySet<string> = new Set(["A/uscc", "A/unitCode"]);

/** Every place of an application under these rules that a firm can put right, in the order of the form. */
export function correctionPlaces(rules: CallRules): readonly CorrectionPlace[] {
  const documents = rules.attachments.map(({ kind }) => ({ section: EVIDENCE_SECTION, field: DOCUMENT + kind }));
  const written = SECTION_CODES.flatMap((section) => placesOf(section, rules));
  return [...written.filter((place) => !SETTLED.has(placeKey(place))), ...documents];
}

function placesOf(section: SectionCode, rules: CallRules): CorrectionPlace[] {
  const { fields, tables } = describedSection(section);
  const fixed = fixedRows(section, rules);
  const inTables = Object.keys(tables).flatMap((table) => [
    table,
    ...(fixed[table] ?? []).map((row) => `${table}.${row}`),
  ]);
  return [...Object.keys(fields), ...inTables].map((field) => ({ section, field }));
}

export const isPlaceOf = (rules: CallRules, { section, field }: CorrectionPlace): boolean =>
  correctionPlaces(rules).some((place) => place.section === section && place.field === field);

/** How a place stands in a form's choice: "D/equipmentExclVat". */
export const placeKey = ({ section, field }: CorrectionPlace): string => `${section}/${field}`;

export function placeFromKey(key: string): CorrectionPlace | null {
  const [section = "", field = ""] = key.split("/");
  return field !== "" && isSectionCode(section) ? { section, field } : null;
}
