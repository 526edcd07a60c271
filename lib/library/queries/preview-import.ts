import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { CodedName } from "@/lib/core/coded-name";
import { sha256Hex } from "@/lib/core/sha256";
import type { UnreadableTable } from "@/lib/core/unreadable-table";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { readTable } from "@/lib/documents/spreadsheet/read-table";
import type { TableRefusal } from "@/lib/documents/spreadsheet/table";
import { unitsInForce } from "@/lib/reference/queries/lists";
import { type LibraryColumn, looksLikeLibrary, readHeader } from "../domain/columns";
import { type CheckedRows, checkRows, type FaultyRow, type ImportPlan, planImport } from "../domain/import-plan";
import type { LibraryRow } from "../domain/library-row";
import { doubtfulCells } from "./doubtful-cells";

export type LibraryFile = { readonly bytes: Buffer; readonly fileName: string };

/** Why a file is no list of the library at all. */
export type FileRefusal = UnreadableTable<TableRefusal, LibraryColumn>;

export type ReadLibraryFile = {
  readonly sha256: string;
  readonly sheetName: string;
  readonly otherSheets: readonly string[];
  readonly ignoredColumns: readonly string[];
  readonly lines: number;
  readonly checked: CheckedRows;
};

type FileReading =
  | { readonly ok: true; readonly value: ReadLibraryFile }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** The rows of a file and their faults, before the list is looked at. */
export async function readLibraryFile(
  { bytes, fileName }: LibraryFile,
  units: readonly CodedName[],
): Promise<FileReading> {
  const reading = await readTable(bytes, fileName, { isHeader: looksLikeLibrary, lenient: true });
  if (!reading.ok) return { ok: false, refusal: { code: reading.error, at: reading.at ?? null } };
  const { sheetName, otherSheets, header, rows, readLeniently } = reading.value;
  const columns = readHeader(header);
  if (!columns.ok) {
    return { ok: false, refusal: { code: "columns", missing: columns.missing, repeated: columns.repeated } };
  }
  if (rows.length === 0) return { ok: false, refusal: { code: "no-rows", sheetName } };
  const read = checkRows(columns.value, rows, units);
  const checked = { ...read, faults: [...read.faults, ...doubtfulCells(columns.value, rows, readLeniently)] };
  const ignoredColumns = columns.value.ignored;
  return {
    ok: true,
    value: { sha256: sha256Hex(bytes), sheetName, otherSheets, ignoredColumns, lines: rows.length, checked },
  };
}

/** The entries of one year as they stand, compared with the file's. */
export async function planFor({ db }: Handle, checked: CheckedRows): Promise<ImportPlan> {
  const { year } = checked;
  if (year === null) return { added: [], changed: [], unchanged: 0, faults: [] };
  const existing: LibraryRow[] = await db.libraryEntry.findMany({
    where: { year },
    select: {
      year: true,
      entryNo: true,
      projectCode: true,
      projectName: true,
      firmName: true,
      uscc: true,
      division: true,
      plannedInvestmentFen: true,
      codeKey: true,
      usccKey: true,
      nameKey: true,
    },
  });
  return planImport(checked, existing);
}

export type ImportPreview = {
  readonly sha256: string;
  readonly sheetName: string;
  readonly otherSheets: readonly string[];
  readonly ignoredColumns: readonly string[];
  readonly year: number | null;
  readonly lines: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faults: readonly FaultyRow[];
  readonly suspectLines: readonly number[];
};

/** What importing the file would do, with every faulty row; nothing is written. */
export async function previewLibraryImport(
  actor: OfficerActor,
  file: LibraryFile,
): Promise<
  { readonly ok: true; readonly value: ImportPreview } | { readonly ok: false; readonly refusal: FileRefusal }
> {
  const reading = await readLibraryFile(file, await asActor(actor, unitsInForce));
  if (!reading.ok) return reading;
  const { checked, ...about } = reading.value;
  const plan = await asActor(actor, (handle) => planFor(handle, checked));
  const faults = [...checked.faults, ...plan.faults].sort((a, b) => a.line - b.line);
  return {
    ok: true,
    value: {
      ...about,
      year: checked.year,
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged,
      faults,
      suspectLines: checked.suspectLines,
    },
  };
}

/** What the import's address sends back, one JSON object a line: how far it is, and in the end one answer. */
export type ImportMessage =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "preview"; readonly preview: ImportPreview }
  | { readonly kind: "unreadable"; readonly refusal: FileRefusal }
  | { readonly kind: "imported"; readonly added: number; readonly changed: number; readonly unchanged: number }
  | { readonly kind: "refused"; readonly refusal: "file-unreadable" | "file-changed" | "rows-faulty" | "failed" };
