import {
  describedSection,
  type PlainRow,
  type PlainSection,
  plainSection,
  rowsOf,
  SECTION_CODES,
  type SectionCode,
  type SubmissionContent,
} from "@/lib/applications/domain/content";
import type { EvidenceItem } from "@/lib/applications/domain/receipt";

/** One field that differs between two submissions; null where a row was not there. */
export type FieldChange = {
  readonly section: SectionCode;
  readonly field: string;
  /** Set where the field stands in a row of a table. */
  readonly row?: {
    readonly table: string;
    readonly id: string /** As the firm calls it, where its rows have names. */;
    readonly name?: string;
  };
  readonly before: string | null;
  readonly after: string | null;
};

export type EvidenceChange = { readonly kind: string; readonly fileName: string; readonly change: "added" | "dropped" };

export type SubmissionWords = {
  readonly content: SubmissionContent;
  readonly evidence: readonly Pick<EvidenceItem, "kind" | "fileName" | "sha256">[];
};
export type Changes = { readonly fields: readonly FieldChange[]; readonly evidence: readonly EvidenceChange[] };

/** What the firm has changed from one submission to another, field by field, in the order of the form. */
export function changesBetween(before: SubmissionWords, after: SubmissionWords): Changes {
  const fields = SECTION_CODES.flatMap((section) =>
    sectionChanges(section, plainSection(before.content[section]), plainSection(after.content[section])),
  );
  return { fields, evidence: [...filesOnlyIn(after, before, "added"), ...filesOnlyIn(before, after, "dropped")] };
}

function sectionChanges(section: SectionCode, before: PlainSection, after: PlainSection): FieldChange[] {
  const { fields, tables } = describedSection(section);
  const ofFields = Object.keys(fields).flatMap((field) =>
    differing({ section, field }, cellText(before[field]), cellText(after[field])),
  );
  const ofTables = Object.entries(tables).flatMap(([table, columns]) =>
    tableChanges(section, table, Object.keys(columns), rowsOf(before, table), rowsOf(after, table)),
  );
  return [...ofFields, ...ofTables];
}

/** Rows are told apart by their ids, which they keep for life. */
function tableChanges(
  section: SectionCode,
  table: string,
  columns: readonly string[],
  before: readonly PlainRow[],
  after: readonly PlainRow[],
): FieldChange[] {
  const ids = [...new Set([...before, ...after].map((row) => row.id))];
  return ids.flatMap((id) => {
    const [old, now] = [before, after].map((rows) => rows.find((row) => row.id === id));
    return columns.flatMap((field) =>
      differing(
        { section, field, row: { table, id, ...rowName(now ?? old) } },
        old ? cellText(old[field]) : null,
        now ? cellText(now[field]) : null,
      ),
    );
  });
}

const rowName = (row: PlainRow | undefined): { name?: string } =>
  typeof row?.name === "string" && row.name !== "" ? { name: row.name } : {};

function differing(place: Omit<FieldChange, "before" | "after">, before: string | null, after: string | null) {
  return (before ?? "") === (after ?? "") ? [] : [{ ...place, before, after }];
}

const cellText = (value: PlainSection[string] | undefined): string =>
  typeof value === "string" ? value : (value ?? []).filter((entry) => typeof entry === "string").join("、");

const filesOnlyIn = (
  { evidence }: SubmissionWords,
  other: SubmissionWords,
  change: EvidenceChange["change"],
): EvidenceChange[] =>
  evidence
    .filter((file) => !other.evidence.some(({ kind, sha256 }) => kind === file.kind && sha256 === file.sha256))
    .map(({ kind, fileName }) => ({ kind, fileName, change }));
