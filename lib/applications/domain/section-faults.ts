import { normaliseName } from "@/lib/core/normalise";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import { fixedRows } from "./blank-content";
import { applicantFaults } from "./checks/applicant";
import { benefitFaults } from "./checks/benefit";
import type { CheckContext } from "./checks/check-context";
import { financeFaults } from "./checks/finance";
import { formalitiesFaults } from "./checks/formalities";
import { investmentFaults } from "./checks/investment";
import { projectFaults } from "./checks/project";
import {
  describedSection,
  type PlainRow,
  type PlainSection,
  plainSection,
  rowsOf,
  SECTION_CODES,
  type SectionCode,
  type SubmissionContent,
} from "./content";
import type { Fault } from "./fault";
import type { Fields } from "./field";
import { fieldFault } from "./field-fault";

const MAX_ROWS = 500;

type SectionChecks = {
  readonly [Code in SectionCode]: (content: SubmissionContent[Code], context: CheckContext) => readonly Fault[];
};

const CHECKS: SectionChecks = {
  A: applicantFaults,
  B: financeFaults,
  C: projectFaults,
  D: investmentFaults,
  E: benefitFaults,
  F: formalitiesFaults,
  G: () => [],
};

/** Everything that keeps a section from being handed in: its fields first, then what must agree. */
export function sectionFaults<Code extends SectionCode>(
  section: Code,
  content: SubmissionContent[Code],
  context: CheckContext,
): readonly Fault[] {
  const { fields, tables } = describedSection(section);
  const plain = plainSection(content);
  const fixed = fixedRows(section, context.rules);
  return [
    ...fieldsFaults(fields, plain, "", context.lists),
    ...Object.entries(tables).flatMap(([table, rowFields]) =>
      tableFaults(table, rowFields, rowsOf(plain, table), fixed[table] ?? [], context.lists),
    ),
    ...CHECKS[section](content, context),
  ];
}

/** Section by section, and what only two sections together can show. */
export function applicationFaults(
  content: SubmissionContent,
  context: CheckContext,
): Readonly<Record<SectionCode, readonly Fault[]>> {
  const faults = Object.fromEntries(SECTION_CODES.map((code) => [code, faultsOf(code, content, context)]));
  // Every code was walked just above; Object.fromEntries forgets the keys.
  return faults as Record<SectionCode, readonly Fault[]>;
}

const faultsOf = (code: SectionCode, content: SubmissionContent, context: CheckContext): readonly Fault[] => [
  ...sectionFaults(code, content[code], context),
  ...(code === "A" ? contactFaults(content) : []),
];

/** Two people, so that somebody can be reached while the other is not. */
function contactFaults({ A, C }: SubmissionContent): readonly Fault[] {
  const contact = normaliseName(A.contactName);
  return contact !== null && contact === normaliseName(C.projectLead)
    ? [{ path: "contactName", code: "contact-is-project-lead" }]
    : [];
}

function fieldsFaults(
  fields: Fields,
  values: PlainSection | PlainRow,
  prefix: string,
  lists: ReferenceLists,
): readonly Fault[] {
  return Object.entries(fields).flatMap(([name, spec]) => {
    const value = values[name];
    const fault = fieldFault(spec, typeof value === "string" ? value : textsOf(value), lists);
    return fault ? [{ path: prefix + name, ...fault }] : [];
  });
}

/** A field that is not there at all counts as not filled in. */
const textsOf = (value: PlainSection[string] | undefined): string | readonly string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : "";

function tableFaults(
  table: string,
  fields: Fields,
  rows: readonly PlainRow[],
  expected: readonly string[],
  lists: ReferenceLists,
): readonly Fault[] {
  if (rows.length > MAX_ROWS) return [{ path: table, code: "too-many-rows", values: { max: MAX_ROWS } }];
  const absent = expected.some((id) => !rows.some((row) => row.id === id));
  return [
    ...(absent ? [{ path: table, code: "row-missing" } as const] : []),
    ...rows.flatMap((row, place) => fieldsFaults(fields, row, `${table}.${place}.`, lists)),
  ];
}
