import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { type VersionContent, versionSha256 } from "../domain/version";
import {
  type ImportRefusal,
  planImport,
  type ReadFile,
  type ReferenceFile,
  readReferenceFile,
} from "../queries/preview-import";

/** What the officer has seen: the file by its hash, and the version that it was compared with. */
export type Confirmed = { readonly sha256: string; readonly basedOn: number };
export type TakenIn = { readonly number: number; readonly isNew: boolean };

/**
 * Takes a list in as the next version, all of it or nothing. The file is read again here and must be the one whose preview was
 * seen; where another version has come in between, the preview no longer says what would change. The same list again changes nothing.
 */
export async function importReference(
  actor: OfficerActor,
  file: ReferenceFile,
  confirmed: Confirmed,
): Promise<Result<TakenIn, ImportRefusal>> {
  const reading = await readReferenceFile(file);
  return runCommand<TakenIn, ImportRefusal>(actor, "import-reference", async (handle) => {
    if (!reading.ok) return err("file-unreadable");
    if (reading.value.sha256 !== confirmed.sha256) return err("file-changed");
    return takeIn(handle, file, reading.value, confirmed.basedOn);
  });
}

async function takeIn(
  handle: Handle,
  file: ReferenceFile,
  read: ReadFile,
  basedOn: number,
): Promise<Result<TakenIn, ImportRefusal>> {
  const { db } = handle;
  // Two officers at once: the second sees what the first has written.
  await db.$executeRaw`select pg_advisory_xact_lock(360800, 7)`;
  const plan = await planImport(handle, file, read);
  if (read.faults.length > 0 || plan.faults.length > 0) return err("rows-faulty");
  if (plan.isSame) return ok({ number: plan.basedOn, isNew: false });
  if (plan.basedOn !== basedOn) return err("version-meanwhile");
  const { kind, scope, terms } = file;
  const content = { kind, scope, ...terms, number: plan.basedOn + 1, rows: read.rows.map(({ row }) => row) };
  await write(handle, file, read, content);
  return ok({ number: content.number, isNew: true });
}

async function write(handle: Handle, file: ReferenceFile, read: ReadFile, content: VersionContent) {
  const { db, now, by } = handle;
  const sha256 = versionSha256(content);
  const { rows, validFrom, validTo, ...columns } = content;
  const { id } = await db.referenceVersion.create({
    data: {
      ...columns,
      validFrom: dateOf(validFrom),
      validTo: dateOf(validTo),
      rows: rows.map((row) => ({ ...row })),
      sha256,
      fileName: file.fileName.slice(0, 200),
      fileSha256: read.sha256,
      importedById: by.accountId,
      importedAt: now,
    },
    select: { id: true },
  });
  await recordEvent(handle, {
    action: "import-reference",
    subjectType: "reference-version",
    subjectId: id,
    detail: {
      kind: content.kind,
      scope: content.scope,
      number: content.number,
      documentNo: content.documentNo,
      rows: rows.length,
      sha256,
      fileSha256: read.sha256,
    },
  });
}

const dateOf = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));
