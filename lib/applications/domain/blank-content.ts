import type { CallRules } from "@/lib/calls/domain/call-rules";
import { KNOWN_FORMALITIES } from "@/lib/eligibility/domain/known-names";
import { describedSection, type SectionCode, type SectionContent, type SubmissionContent } from "./content";
import type { Fields, TypedRow } from "./field";

/** The years that B asks for: three full years, the last of them before the call's. */
export const financeYears = (rules: Pick<CallRules, "year">): readonly string[] =>
  [rules.year - 3, rules.year - 2, rules.year - 1].map(String);

/** All formalities the form knows, and those that only this policy names. */
export const formalityRows = ({ policy }: Pick<CallRules, "policy">): readonly string[] => [
  ...new Set<string>([...policy.formalities, ...KNOWN_FORMALITIES]),
];

/** Rows that the call brings with it; the firm adds none and takes none away. */
export function fixedRows(section: SectionCode, rules: CallRules): Readonly<Record<string, readonly string[]>> {
  switch (section) {
    case "B":
      return { years: financeYears(rules) };
    case "E":
      return { taxes: rules.taxes };
    case "F":
      return { formalities: formalityRows(rules) };
    default:
      return {};
  }
}

const blankFields = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, spec.kind === "choices" ? [] : ""]));

/** A row with nothing in it yet. */
export const blankRow = <Of extends Fields>(fields: Of, id: string): TypedRow<Of> =>
  // Object.fromEntries forgets the keys that it was given.
  ({ id, ...blankFields(fields) }) as TypedRow<Of>;

export function blankSection<Code extends SectionCode>(section: Code, rules: CallRules): SubmissionContent[Code] {
  const { fields, tables } = describedSection(section);
  const fixed = fixedRows(section, rules);
  const rows = Object.entries(tables).map(([table, rowFields]) => [
    table,
    (fixed[table] ?? []).map((id) => blankRow(rowFields, id)),
  ]);
  // The description of this very section was walked, so the shape is its own.
  return { ...blankFields(fields), ...Object.fromEntries(rows) } as SubmissionContent[Code];
}

/** A stored draft with every row its call asks for, in the call's order; rows of another call's list are kept out of sight. */
export function withFixedRows<Code extends SectionCode>(
  section: Code,
  content: SubmissionContent[Code],
  rules: CallRules,
): SubmissionContent[Code] {
  const blank: SectionContent = blankSection(section, rules);
  const completed = Object.entries(fixedRows(section, rules)).map(([table, ids]) => {
    const given = tableOf(content, table);
    const blanks = tableOf(blank, table);
    return [table, ids.map((id) => given.find((row) => row.id === id) ?? blanks.find((row) => row.id === id))];
  });
  return { ...content, ...Object.fromEntries(completed) };
}

function tableOf(content: object, table: string): readonly { readonly id: string }[] {
  const rows: unknown = Reflect.get(content, table);
  return Array.isArray(rows) ? rows : [];
}
