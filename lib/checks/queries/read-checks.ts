import "server-only";
import type { ScanState } from "@/lib/core/scan-state";
import type { Handle } from "@/lib/db/as-actor";
import { scansOf } from "@/lib/db/read-scans";
import type { CheckRecord } from "../domain/check-record";
import type { FoundAnswer } from "../domain/recheck";

export type CheckView = CheckRecord & {
  readonly id: string;
  readonly source: string;
  /** "2026-06-20": the day on which the source said so. */
  readonly sourceOn: string;
  readonly documentNo: string | null;
  readonly evidence: { readonly id: string; readonly fileName: string; readonly scan: ScanState | null } | null;
  readonly page: number | null;
  /** The department's file; a county is told the line and not shown the file, which names firms of others too. */
  readonly reply: {
    readonly id: string;
    readonly fileName: string;
    readonly sha256: string;
    readonly scan: ScanState | null;
  } | null;
  readonly replyLine: number | null;
  readonly remark: string;
  readonly recordedById: string;
  readonly recordedAt: Date;
  readonly decision: FoundAnswer | null;
};

/** Every check record of these applications, oldest first. A firm and an expert are shown none: the database sees to it. */
export async function readChecks(
  handle: Handle,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CheckView[]>> {
  const rows = await handle.db.checkRecord.findMany({
    where: { applicationId: { in: [...applicationIds] } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      applicationId: true,
      round: true,
      subject: true,
      outcome: true,
      source: true,
      sourceOn: true,
      documentNo: true,
      evidence: { select: { id: true, fileName: true, sha256: true } },
      page: true,
      reply: { select: { id: true, fileName: true, sha256: true } },
      replyLine: true,
      remark: true,
      recordedById: true,
      recordedAt: true,
      decision: { select: { answer: true } },
    },
  });
  const found = new Map<string, CheckView[]>();
  const scans = await scansOf(
    handle,
    rows.flatMap(({ reply, evidence }) => [...(reply ? [reply] : []), ...(evidence ? [evidence] : [])]),
  );
  for (const { applicationId, sourceOn, decision, reply: file, evidence: paper, ...row } of rows) {
    const reply = file && { ...file, scan: scans.get(file.sha256) ?? null };
    const evidence = paper && { id: paper.id, fileName: paper.fileName, scan: scans.get(paper.sha256) ?? null };
    const view = {
      ...row,
      reply,
      evidence,
      sourceOn: sourceOn.toISOString().slice(0, 10),
      decision: decision?.answer ?? null,
    };
    found.set(applicationId, [...(found.get(applicationId) ?? []), view]);
  }
  return found;
}
