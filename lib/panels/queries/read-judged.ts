import "server-only";
import type { SubmissionContent } from "@/lib/applications/domain/content";
import type { EvidenceItem } from "@/lib/applications/domain/receipt";
import { submittedContent, submittedFiles } from "@/lib/applications/queries/find-submission";
import type { CallRules } from "@/lib/calls/domain/call-rules";
import type { Handle } from "@/lib/db/as-actor";
import { standingValues } from "@/lib/screening/domain/verified-figures";
import { claimColumns, claimOf } from "@/lib/screening/queries/claim-columns";
import { readValues } from "@/lib/screening/queries/read-values";
import type { JudgedFigures } from "../domain/computed-figures";

/** What is scored: the last submission, and the figures that count in it. Null where the actor may not open the file. */
export type JudgedSubmission = JudgedFigures & {
  readonly number: number;
  readonly sha256: string;
  readonly submittedAt: Date;
  readonly content: SubmissionContent;
  readonly files: readonly EvidenceItem[];
};

export async function readJudged(
  handle: Handle,
  applicationId: string,
  rules: CallRules,
): Promise<JudgedSubmission | null> {
  const last = await handle.db.submission.findFirst({
    where: { applicationId },
    orderBy: { number: "desc" },
    select: {
      number: true,
      contentSha256: true,
      submittedAt: true,
      content: true,
      evidenceList: true,
      ...claimColumns,
    },
  });
  if (!last) return null;
  const values = (await readValues(handle, [applicationId])).get(applicationId) ?? [];
  const claim = claimOf(last);
  const content = submittedContent(last.content);
  return {
    number: last.number,
    sha256: last.contentSha256,
    submittedAt: last.submittedAt,
    content,
    files: submittedFiles(last.evidenceList),
    claim,
    standing: standingValues(values, claim),
    finance: content.B,
    claimYear: content.E.claimYear,
    investmentBasis: rules.policy.investmentBasis,
  };
}
