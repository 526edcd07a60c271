import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { ScanState } from "@/lib/core/scan-state";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { readScans } from "@/lib/db/read-scans";
import type { EvidenceKind } from "../domain/evidence-kind";
import type { Usage } from "../domain/limits";
import { evidenceSeenBy, openableApplications } from "./evidence-scope";
import { submittedEvidenceIds } from "./submitted-ids";

export type EvidenceView = {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly fileName: string;
  readonly byteCount: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly uploadedAt: Date;
  readonly uploadedRole: "firm" | "county" | "officer";
  /** Taken off the draft; an earlier submission may still name it. */
  readonly removed: boolean;
  /** How it stands with the scanner; null where nobody has asked one. */
  readonly scan: ScanState | null;
};

export type EvidenceOfApplication = {
  /** Oldest first. */
  readonly files: readonly EvidenceView[];
  /** Of the firm's files that are not removed. */
  readonly usage: Usage;
};

export const evidenceColumns = {
  id: true,
  kind: true,
  fileName: true,
  byteCount: true,
  sha256: true,
  mediaType: true,
  uploadedAt: true,
  uploadedRole: true,
  removedAt: true,
} as const;

type Row = Awaited<ReturnType<Handle["db"]["evidence"]["findFirstOrThrow"]>>;

type Columns = Pick<Row, keyof typeof evidenceColumns>;

export const evidenceView = (
  scan: ScanState | null,
  { removedAt, kind, uploadedRole, ...row }: Columns,
): EvidenceView => ({
  ...row,
  scan,
  removed: removedAt !== null,
  // Only attach-evidence writes these two, from these very types.
  kind: kind as EvidenceKind,
  uploadedRole: uploadedRole as EvidenceView["uploadedRole"],
});

/** Inside another query's transaction. Null where the actor may not open the application. */
export async function readEvidence(
  handle: Handle,
  actor: Actor,
  applicationId: string,
): Promise<EvidenceOfApplication | null> {
  const { db } = handle;
  const openable = openableApplications(actor);
  if (openable === null) return null;
  const application = await db.application.findFirst({
    where: { id: applicationId, ...openable },
    select: { id: true },
  });
  if (!application) return null;
  const submitted = actor.role === "firm" ? [] : await submittedEvidenceIds(handle, applicationId);
  const rows = await db.evidence.findMany({
    where: { applicationId, ...evidenceSeenBy(actor, submitted) },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: evidenceColumns,
  });
  const scans = await readScans(
    handle,
    rows.map(({ sha256 }) => sha256),
  );
  const files = rows.map((row) => evidenceView(scans.get(row.sha256) ?? null, row));
  return { files, usage: usageOf(files) };
}

const usageOf = (files: readonly EvidenceView[]): Usage => {
  const counted = files.filter((file) => file.uploadedRole === "firm" && !file.removed);
  return { files: counted.length, bytes: counted.reduce((sum, file) => sum + file.byteCount, 0) };
};

export const evidenceOfApplication = (actor: Actor, applicationId: string): Promise<EvidenceOfApplication | null> =>
  asActor(actor, (handle) => readEvidence(handle, actor, applicationId));
