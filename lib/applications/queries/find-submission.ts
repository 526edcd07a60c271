import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import type { ScanState } from "@/lib/core/scan-state";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { scansOf } from "@/lib/db/read-scans";
import type { SubmissionContent } from "../domain/content";
import type { EvidenceItem } from "../domain/receipt";
import { ownApplications } from "../policy";
import { type ReadApplication, readOwnApplication } from "./read-application";

export type SubmissionView = {
  readonly application: ReadApplication;
  readonly number: number;
  /** Of the version that counts: another than `number` once a correction was handed in. */
  readonly newest: number;
  readonly receiptNo: string;
  readonly submittedAt: Date;
  readonly submittedBy: string;
  readonly contentSha256: string;
  readonly callSha256: string;
  readonly projectName: string;
  readonly unitCode: string;
  readonly content: SubmissionContent;
  readonly files: readonly EvidenceItem[];
  /** How their bytes stand with the scanner, by hash. */
  readonly scans: ReadonlyMap<string, ScanState>;
};

/** One version as it was handed in; without a number, the last one. */
export function findSubmission(
  actor: FirmActor,
  applicationId: string,
  number?: number,
): Promise<SubmissionView | null> {
  return asActor(actor, async (handle) => {
    const application = await readOwnApplication(handle, actor, applicationId);
    if (!application) return null;
    const row = await handle.db.submission.findFirst({
      where: { applicationId: application.id, application: ownApplications(actor), ...(number ? { number } : {}) },
      orderBy: { number: "desc" },
    });
    if (!row) return null;
    const { receiptNo, submittedAt, contentSha256, callSha256, projectName, unitCode } = row;
    return {
      application,
      number: row.number,
      newest: await newestOf(handle, application.id),
      receiptNo,
      submittedAt,
      submittedBy: await nameOf(handle, row.submittedById),
      contentSha256,
      callSha256,
      projectName,
      unitCode,
      content: submittedContent(row.content),
      files: submittedFiles(row.evidenceList),
      scans: await scansOf(handle, submittedFiles(row.evidenceList)),
    };
  });
}

/** Only submit-application writes submissions, from these very types, and a trigger keeps them as they were written. */
export const submittedContent = (stored: unknown) => stored as SubmissionContent;
export const submittedFiles = (stored: unknown) => stored as readonly EvidenceItem[];

async function newestOf({ db }: Handle, applicationId: string): Promise<number> {
  const { _max } = await db.submission.aggregate({ where: { applicationId }, _max: { number: true } });
  return _max.number ?? 0;
}

const nameOf = async ({ db }: Handle, accountId: string): Promise<string> =>
  (await db.account.findUnique({ where: { id: accountId }, select: { name: true } }))?.name ?? "";
