import "server-only";
import { randomUUID } from "node:crypto";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { unitsInForce } from "@/lib/reference/queries/lists";
import type { LibraryRow } from "../domain/library-row";
import { type LibraryFile, planFor, type ReadLibraryFile, readLibraryFile } from "../queries/preview-import";

export type ImportRefusal = "file-unreadable" | "file-changed" | "rows-faulty";
export type Imported = { readonly added: number; readonly changed: number; readonly unchanged: number };

/** How many rows of how many are written. */
export type OnProgress = (done: number, total: number) => void;

const CHUNK = 1_000;

/**
 * Takes the file in, all of it or nothing. It is read again here, and must be the one whose preview the officer has seen
 * (`sha256`). The same list a second time changes nothing and leaves no trace.
 */
export async function importLibrary(
  actor: OfficerActor,
  file: LibraryFile & { readonly sha256: string },
  onProgress?: OnProgress,
): Promise<Result<Imported, ImportRefusal>> {
  const reading = await readLibraryFile(file, await asActor(actor, unitsInForce));
  return runCommand(actor, "import-library", async (handle) => {
    if (!reading.ok) return err("file-unreadable");
    if (reading.value.sha256 !== file.sha256) return err("file-changed");
    return takeIn(handle, reading.value, file.fileName, onProgress);
  });
}

async function takeIn(
  handle: Handle,
  { checked, sha256, lines }: ReadLibraryFile,
  fileName: string,
  onProgress?: OnProgress,
): Promise<Result<Imported, ImportRefusal>> {
  const { db, now, by } = handle;
  // Two officers at once: the second sees what the first has written.
  await db.$executeRaw`select pg_advisory_xact_lock(360800, 2)`;
  const plan = await planFor(handle, checked);
  const [first] = checked.rows;
  if (checked.faults.length > 0 || plan.faults.length > 0 || !first) return err("rows-faulty");
  const counts = { added: plan.added.length, changed: plan.changed.length };
  const written = [...plan.added, ...plan.changed];
  if (written.length === 0) return ok({ ...counts, unchanged: plan.unchanged });

  const importId = randomUUID();
  const { year } = first.row;
  await db.libraryImport.create({
    data: {
      id: importId,
      year,
      fileName: fileName.slice(0, 200),
      fileSha256: sha256,
      entries: lines,
      ...counts,
      importedById: by.accountId ?? "",
      importedAt: now,
    },
  });
  for (let start = 0; start < written.length; start += CHUNK) {
    await writeRows(handle, importId, written.slice(start, start + CHUNK));
    onProgress?.(Math.min(start + CHUNK, written.length), written.length);
  }
  await recordEvent(handle, {
    action: "import-library",
    subjectType: "library-import",
    subjectId: importId,
    detail: { year, fileSha256: sha256, entries: lines, ...counts },
  });
  return ok({ ...counts, unchanged: plan.unchanged });
}

/** One statement for a thousand rows: a statement for each would take ten times as long. */
async function writeRows({ db }: Handle, importId: string, rows: readonly LibraryRow[]): Promise<void> {
  const json = JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
  await db.$executeRaw`
    insert into "library_entry" ("year", "entryNo", "projectCode", "projectName", "firmName", "uscc", "division",
      "plannedInvestmentFen", "codeKey", "usccKey", "nameKey", "importId")
    select "year", "entryNo", "projectCode", "projectName", "firmName", "uscc", "division",
      "plannedInvestmentFen", "codeKey", "usccKey", "nameKey", ${importId}::uuid
    from jsonb_to_recordset(${json}::jsonb) as row("year" int, "entryNo" text, "projectCode" text, "projectName" text,
      "firmName" text, "uscc" text, "division" text, "plannedInvestmentFen" bigint, "codeKey" text, "usccKey" text, "nameKey" text)
    on conflict ("year", "entryNo") do update set
      "projectCode" = excluded."projectCode", "projectName" = excluded."projectName", "firmName" = excluded."firmName",
      "uscc" = excluded."uscc", "division" = excluded."division", "plannedInvestmentFen" = excluded."plannedInvestmentFen",
      "codeKey" = excluded."codeKey", "usccKey" = excluded."usccKey", "nameKey" = excluded."nameKey",
      "importId" = excluded."importId"`;
}
