import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { type ReadCall, readMarkedCall } from "@/lib/calls/queries/read-call";
import { err, ok, type Result } from "@/lib/core/result";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { notifyEach, telling } from "@/lib/jobs/notify";
import type { ApplicationState, ScreeningStage } from "../domain/application-state";
import type { SubmissionContent } from "../domain/content";
import type { LookedOver } from "../domain/looked-over";
import { type MoveRefusal, moveApplication } from "../domain/moves";
import { type EvidenceItem, receiptNumber, submissionSha256 } from "../domain/receipt";
import { ownApplications } from "../policy";
import { openCorrections, readScreening } from "../queries/read-corrections";
import { type ContentRefusal, checkedContent } from "./checked-content";
import { claimProject, hasHandedInAnother } from "./claim-project";
import { submissionColumns } from "./submission-columns";

export type SubmitRefusal =
  | MoveRefusal
  | "not-found"
  | ContentRefusal
  | "corrections-unanswered"
  | "project-taken"
  | "one-per-firm"
  | "key-used"
  | "changed-meanwhile";

export type Receipt = {
  readonly applicationId: string;
  readonly number: number;
  readonly receiptNo: string;
  readonly submittedAt: Date;
  readonly contentSha256: string;
};

export type Attempt = {
  readonly applicationId: string;
  /** One for each press of the button: an answer lost on the way is found again by it. */
  readonly idempotencyKey: string;
  /** The firm has read that the engine finds the application ineligible, and wants a reasoned decision. */
  readonly ineligibleConfirmed?: boolean;
  /** What the page showed that the button was pressed on: nothing else is handed in. A script has no page, and says nothing. */
  readonly lookedOver?: LookedOver;
};

/** The answer, and the instant by which the attempt was judged: a late one is told its time. */
export type SubmitAnswer = { readonly result: Result<Receipt, SubmitRefusal>; readonly at: Date };

/** Hands in what the draft says now. Fifty copies of one attempt give one submission: the row of the application is the queue. */
export async function submitApplication(actor: FirmActor, attempt: Attempt): Promise<SubmitAnswer> {
  let at = new Date(0);
  const result = await runCommand(actor, "submit-application", (handle) => {
    at = handle.now;
    return submit(handle, actor, attempt);
  });
  if (!result.ok && result.error === "call-closed") await recordLateAttempt(actor, attempt.applicationId, at);
  return { result, at };
}

/** What came too late is kept with its time, whatever the firm does next. */
async function recordLateAttempt(actor: FirmActor, applicationId: string, at: Date): Promise<void> {
  await asActor(actor, async ({ db }) => {
    const application = await db.application.findFirst({
      where: { id: applicationId, ...ownApplications(actor) },
      select: { callId: true, call: { select: { closesAt: true } } },
    });
    if (!application) return;
    const { callId, call } = application;
    const { firmId, firmName, accountId } = actor;
    await db.lateAttempt.createMany({
      data: [{ callId, applicationId, firmId, firmName, accountId, at, closesAt: call.closesAt }],
    });
  });
}

async function submit(handle: Handle, actor: FirmActor, attempt: Attempt): Promise<Result<Receipt, SubmitRefusal>> {
  const application = await lockApplication(handle, actor, attempt.applicationId);
  if (!application) return err("not-found");
  const { state, call } = application;

  const receipts = await readReceipts(handle, application.id);
  const earlier = receipts.find(({ idempotencyKey }) => idempotencyKey === attempt.idempotencyKey)?.receipt;
  if (earlier) return state === "draft" || state === "returned" ? err("key-used") : ok(earlier);

  const course = { state: call.state, ...call.content };
  const moved = moveApplication(
    state,
    "submit",
    "firm",
    { call: course, returnedBy: application.returnedBy },
    handle.now,
  );
  if (!moved.ok) return moved;
  // Only a return asks for corrections.
  const screening = state === "returned" ? await readScreening(handle, application.id) : [];
  const corrections = openCorrections(application, screening);
  if (corrections.some(({ answer }) => answer === null)) return err("corrections-unanswered");

  const answers = corrections.map(({ answer }) => answer);
  const checked = await checkedContent(handle, application, { ...attempt, answers });
  if (!checked.ok) return checked;
  const { content, evidence, verdict, libraryEntry } = checked.value;
  if (call.content.onePerFirm && (await hasHandedInAnother(handle, actor, application))) return err("one-per-firm");

  const number = receipts.length + 1;
  const receipt = await freeze(handle, actor, application, { ...attempt, number, content, evidence });
  const written = await claimProject(handle, actor, application, {
    ...moved.value,
    firstSubmittedAt: application.firstSubmittedAt ?? handle.now,
    firmName: content.A.firmName,
    unitCode: content.A.unitCode,
    projectName: content.C.projectName,
    projectCode: content.C.projectCode,
    libraryEntry,
  });
  if (!written.ok) return written;
  await tellOfSubmission(handle, actor, receipt, content);
  await recordEvent(handle, {
    action: "submit-application",
    subjectType: "application",
    subjectId: application.id,
    callId: call.id,
    firmId: actor.firmId,
    detail: { number: receipt.number, receiptNo: receipt.receiptNo, contentSha256: receipt.contentSha256, verdict },
  });
  return ok(receipt);
}

/** The firm gets its receipt's number, the county learns that something waits. */
async function tellOfSubmission(handle: Handle, actor: FirmActor, receipt: Receipt, content: SubmissionContent) {
  const { applicationId, receiptNo, submittedAt } = receipt;
  const project = content.C.projectName;
  const at = { at: submittedAt.toISOString() };
  await notifyEach(handle, [
    telling(
      { firmId: actor.firmId },
      {
        kind: "application-submitted",
        facts: { project, receiptNo, at },
        link: `/applications/${applicationId}/receipt`,
      },
    ),
    telling(
      { unitCode: content.A.unitCode },
      {
        kind: "application-arrived",
        facts: { project, firm: content.A.firmName, at },
        link: `/county/applications/${applicationId}`,
      },
    ),
  ]);
}

type ApplicationRow = {
  readonly id: string;
  readonly callId: string;
  readonly state: ApplicationState;
  readonly version: number;
  readonly returnedBy: ScreeningStage | null;
  readonly uscc: string;
  readonly unitCode: string | null;
  readonly firstSubmittedAt: Date | null;
};
type LockedApplication = ApplicationRow & { readonly call: ReadCall };

/** The lock tells the row as it is once it is ours; what else is read comes after it, or it would be of before. */
async function lockApplication(
  handle: Handle,
  { firmId }: FirmActor,
  applicationId: string,
): Promise<LockedApplication | null> {
  const [application] = await handle.db.$queryRaw<(ApplicationRow & { callMark: string })[]>`
    select a."id", a."callId", c."xmin"::text as "callMark", a."state"::text as "state", a."version",
      a."returnedBy"::text as "returnedBy", a."uscc", a."unitCode", a."firstSubmittedAt"
    from "application" a join "call" c on c."id" = a."callId"
    where a."id" = ${applicationId}::uuid and a."firmId" = ${firmId}::uuid for update of a`;
  const call = application && (await readMarkedCall(handle, application.callId, application.callMark));
  return application && call ? { ...application, call } : null;
}

/** Of every submission there is of it, each with the key of its attempt. */
async function readReceipts({ db }: Handle, applicationId: string) {
  const rows = await db.submission.findMany({
    where: { applicationId },
    select: {
      idempotencyKey: true,
      applicationId: true,
      number: true,
      receiptNo: true,
      submittedAt: true,
      contentSha256: true,
    },
  });
  return rows.map(({ idempotencyKey, ...receipt }) => ({ idempotencyKey, receipt }));
}

type Frozen = Pick<Attempt, "idempotencyKey"> & {
  readonly number: number;
  readonly content: SubmissionContent;
  readonly evidence: readonly EvidenceItem[];
};

async function freeze(
  { db, now }: Handle,
  actor: FirmActor,
  { id, call }: LockedApplication,
  { idempotencyKey, number, content, evidence }: Frozen,
): Promise<Receipt> {
  if (call.sha256 === null) throw new Error(`call ${call.id} is open without a hash`);
  const [serial] = await db.$queryRaw<{ serial: bigint }[]>`select nextval('receipt_serial') as serial`;
  const receipt = {
    applicationId: id,
    number,
    receiptNo: receiptNumber(call.content.year, content.A.unitCode, Number(serial?.serial)),
    submittedAt: now,
    contentSha256: submissionSha256({ call: call.sha256, content, evidence }),
  };
  await db.submission.createMany({
    data: [
      {
        ...receipt,
        ...submissionColumns(content, call.content),
        idempotencyKey,
        content,
        evidenceList: evidence.map((item) => ({ ...item })),
        callSha256: call.sha256,
        submittedById: actor.accountId,
      },
    ],
  });
  return receipt;
}
