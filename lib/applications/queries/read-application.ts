import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { recommendingUnits } from "@/lib/calls/domain/contacts";
import { type ReadCall, readCall } from "@/lib/calls/queries/read-call";
import { shanghaiDay } from "@/lib/core/time";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";
import type { LibraryMatchKind } from "@/lib/eligibility/domain/library-match";
import { matchInLibrary } from "@/lib/library/queries/match";
import type { ApplicationState, ScreeningStage } from "../domain/application-state";
import type { CheckContext } from "../domain/checks/check-context";
import type { SubmissionContent } from "../domain/content";
import { ownApplications } from "../policy";

export type ReadApplication = {
  readonly id: string;
  readonly state: ApplicationState;
  readonly stateSince: Date;
  readonly returnedBy: ScreeningStage | null;
  readonly firmName: string;
  readonly uscc: string;
  readonly unitCode: string | null;
  readonly createdAt: Date;
  readonly firstSubmittedAt: Date | null;
  readonly call: ReadCall;
};

/** The firm's own application inside a query's transaction; null for any other address. */
export async function readOwnApplication(
  handle: Handle,
  actor: FirmActor,
  applicationId: string,
): Promise<ReadApplication | null> {
  if (!isUuid(applicationId)) return null;
  const row = await handle.db.application.findFirst({
    where: { id: applicationId, ...ownApplications(actor) },
    select: {
      id: true,
      callId: true,
      state: true,
      stateSince: true,
      returnedBy: true,
      firmName: true,
      uscc: true,
      unitCode: true,
      createdAt: true,
      firstSubmittedAt: true,
    },
  });
  if (!row) return null;
  const call = await readCall(handle, row.callId);
  return call && { ...row, call };
}

export const checkContext = (
  { now }: Pick<Handle, "now">,
  { call, uscc, unitCode, firstSubmittedAt }: Pick<ReadApplication, "call" | "uscc" | "unitCode" | "firstSubmittedAt">,
): CheckContext => {
  const { year, policy, attachments, stamping, baseYear, taxes, refundsCount, landCounts } = call.content;
  return {
    rules: { year, policy, attachments, stamping, baseYear, taxes, refundsCount, landCounts },
    lists: call.lists,
    units: recommendingUnits(call.content.contacts),
    today: shanghaiDay(now),
    firmUscc: uscc,
    unitOfFirstSubmission: firstSubmittedAt === null ? null : unitCode,
  };
};

/** The day that “申报前已完工” looks at: of the first submission, and today for a draft. */
export const judgedDay = ({ now }: Pick<Handle, "now">, firstSubmittedAt: Date | null): string =>
  shanghaiDay(firstSubmittedAt ?? now);

export const matchOf = (
  handle: Handle,
  { content }: Pick<ReadCall, "content">,
  { A, C }: SubmissionContent,
): Promise<LibraryMatchKind> =>
  matchInLibrary(handle, content.policy.libraryYears, {
    projectCode: C.projectCode,
    projectName: C.projectName,
    uscc: A.uscc,
  });
