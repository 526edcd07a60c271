import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { CodedName } from "@/lib/core/coded-name";
import { sha256Hex } from "@/lib/core/sha256";
import { shanghaiDay } from "@/lib/core/time";
import type { UnreadableTable } from "@/lib/core/unreadable-table";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { readTable } from "@/lib/documents/spreadsheet/read-table";
import type { TableRefusal } from "@/lib/documents/spreadsheet/table";
import { type Changes, changesBetween, reusedCodes } from "../domain/changes";
import { looksLike, type ReferenceColumn, type ReferenceHeader, readHeader } from "../domain/columns";
import type { HolidayRow, ReferenceKind, VersionTerms } from "../domain/kinds";
import { readHolidays } from "../domain/read-holidays";
import { inOrder, readNames } from "../domain/read-names";
import type { RowFault } from "../domain/row-fault";
import { inForce, type Standing, standingOf } from "../domain/version";
import { holidaysOfAll, namesOfAll } from "./version-rows";
import { headColumns, headOf, type VersionHead } from "./versions";

export type ReferenceFile = {
  readonly kind: ReferenceKind;
  readonly scope: string;
  readonly terms: VersionTerms;
  readonly bytes: Buffer;
  readonly fileName: string;
};

/** Why a file is no list of this kind at all. */
export type FileRefusal = UnreadableTable<TableRefusal, ReferenceColumn>;

type ReadRow = { readonly line: number; readonly row: CodedName } | { readonly line: number; readonly row: HolidayRow };

export type ReadFile = {
  readonly sha256: string;
  readonly sheetName: string;
  readonly otherSheets: readonly string[];
  readonly ignoredColumns: readonly string[];
  readonly rows: readonly ReadRow[];
  readonly faults: readonly RowFault[];
};

type FileReading =
  | { readonly ok: true; readonly value: ReadFile }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** The rows of a file and their faults, before anything earlier is looked at. */
export async function readReferenceFile({ kind, scope, bytes, fileName }: ReferenceFile): Promise<FileReading> {
  const reading = await readTable(bytes, fileName, { isHeader: looksLike(kind) });
  if (!reading.ok) return { ok: false, refusal: { code: reading.error, at: reading.at ?? null } };
  const { sheetName, otherSheets, header, rows } = reading.value;
  const columns = readHeader(kind, header);
  if (!columns.ok) {
    return { ok: false, refusal: { code: "columns", missing: columns.missing, repeated: columns.repeated } };
  }
  if (rows.length === 0) return { ok: false, refusal: { code: "no-rows", sheetName } };
  const read = readRows(kind, scope, columns.value, rows);
  const faults = inOrder([...read.faults, ...beyondHeader(columns.value, rows)]);
  const about = { sha256: sha256Hex(bytes), sheetName, otherSheets, ignoredColumns: columns.value.ignored };
  return { ok: true, value: { ...about, rows: read.rows, faults } };
}

type TableRows = readonly { readonly line: number; readonly cells: readonly string[] }[];

function readRows(kind: ReferenceKind, scope: string, { places }: ReferenceHeader, rows: TableRows) {
  const cell = (cells: readonly string[], column: ReferenceColumn) => cells[places.get(column) ?? -1] ?? "";
  if (kind === "holidays") {
    return readHolidays(
      scope,
      rows.map(({ line, cells }) => ({ line, day: cell(cells, "day"), dayKind: cell(cells, "dayKind") })),
    );
  }
  return readNames(
    kind,
    rows.map(({ line, cells }) => ({
      line,
      code: cell(cells, "code"),
      name: cell(cells, "name"),
      english: cell(cells, "english"),
    })),
  );
}

const beyondHeader = ({ width }: ReferenceHeader, rows: TableRows): RowFault[] =>
  rows.flatMap(({ line, cells }): RowFault[] => {
    const value = cells.slice(width).find((cell) => cell !== "");
    return value === undefined ? [] : [{ line, column: null, code: "cell-beyond-header", value }];
  });

export type ImportPlan = Standing & {
  /** The number of the version that is in force on its first day: what the changes are counted from. Null where there is none. */
  readonly replaces: number | null;
  /** The number of the newest version; the file becomes the next. 0 where there is none yet. */
  readonly basedOn: number;
  /** The newest version says the very same: nothing would change. */
  readonly isSame: boolean;
  readonly faults: readonly RowFault[];
  readonly changes: Changes;
};

/** What the file means beside the versions that there are. */
export async function planImport(handle: Handle, file: ReferenceFile, read: ReadFile): Promise<ImportPlan> {
  const { kind, scope, terms } = file;
  const found = await handle.db.referenceVersion.findMany({
    where: { kind, scope },
    orderBy: { number: "desc" },
    select: headColumns,
  });
  const [latest, ...older] = found.map(headOf);
  const rows = read.rows.map(({ row }) => row);
  const basedOn = latest?.number ?? 0;
  const heads = latest === undefined ? [] : [latest, ...older];
  const earlier = latest === undefined ? [] : await earlierRows(handle, kind, [latest, ...older]);
  const today = shanghaiDay(handle.now);
  const replaced = inForce(heads, terms.validFrom ?? today) ?? latest;
  const before = replaced && earlier[heads.indexOf(replaced)];
  const isSame =
    latest !== undefined && isSameTerms(latest, terms) && canonicalJson(earlier[0] ?? []) === canonicalJson(rows);
  const stands = { basedOn, isSame, replaces: replaced?.number ?? null, ...standingOf(terms, heads, today) };
  if (kind === "holidays") return { ...stands, faults: [], changes: dayChanges(before, rows) };
  const named = read.rows as readonly { readonly line: number; readonly row: CodedName }[]; // the kind says so
  const history = earlier as readonly (readonly CodedName[])[]; // and so do the versions of that kind
  return {
    ...stands,
    faults: reusedCodes(named, history),
    changes: changesBetween(
      (before as readonly CodedName[] | undefined) ?? [], // one of that history
      named.map(({ row }) => row),
    ),
  };
}

async function earlierRows(handle: Handle, kind: ReferenceKind, versions: readonly VersionHead[]) {
  const all = kind === "holidays" ? await holidaysOfAll(handle, versions) : await namesOfAll(handle, versions);
  return versions.map(({ sha256 }) => all.get(sha256) ?? []);
}

/** Days as names, so that a preview can say what comes and goes. */
function dayChanges(before: readonly unknown[] = [], after: readonly unknown[]): Changes {
  const named = (rows: readonly unknown[]) =>
    (rows as readonly HolidayRow[]).map(({ day, kind }): CodedName => ({ code: day, zh: kind, en: kind })); // of a calendar
  return changesBetween(named(before), named(after));
}

const isSameTerms = (a: VersionTerms, b: VersionTerms) =>
  a.source === b.source && a.documentNo === b.documentNo && a.validFrom === b.validFrom && a.validTo === b.validTo;

export type ImportPreview = Omit<ReadFile, "rows"> &
  Omit<ImportPlan, "faults"> & {
    readonly lines: number;
    /** Active accounts of counties by the code of a unit that is renamed or no longer there. */
    readonly accounts: Readonly<Record<string, number>>;
  };

/** What importing the file would do, with every faulty row; nothing is written. */
export async function previewReferenceImport(
  actor: OfficerActor,
  file: ReferenceFile,
): Promise<
  { readonly ok: true; readonly value: ImportPreview } | { readonly ok: false; readonly refusal: FileRefusal }
> {
  const reading = await readReferenceFile(file);
  if (!reading.ok) return reading;
  const { rows, ...about } = reading.value;
  return asActor(actor, async (handle) => {
    const { faults, ...plan } = await planImport(handle, file, reading.value);
    const accounts = file.kind === "units" ? await accountsOf(handle, plan.changes) : {};
    const all = inOrder([...about.faults, ...faults]);
    return { ok: true, value: { ...about, ...plan, faults: all, lines: rows.length, accounts } };
  });
}

async function accountsOf({ db }: Handle, { removed, renamed }: Changes): Promise<Record<string, number>> {
  const codes = [...removed, ...renamed].map(({ code }) => code);
  if (codes.length === 0) return {};
  const groups = await db.account.groupBy({
    by: ["unitCode"],
    where: { unitCode: { in: codes }, role: "county", disabledAt: null },
    _count: true,
  });
  return Object.fromEntries(groups.map(({ unitCode, _count }) => [unitCode ?? "", _count]));
}

/** What the import's address sends back. */
export type ImportMessage =
  | { readonly kind: "preview"; readonly preview: ImportPreview }
  | { readonly kind: "unreadable"; readonly refusal: FileRefusal }
  | { readonly kind: "imported"; readonly number: number; readonly isNew: boolean }
  | { readonly kind: "refused"; readonly refusal: ImportRefusal };

export type ImportRefusal = "file-unreadable" | "file-changed" | "rows-faulty" | "version-meanwhile";
