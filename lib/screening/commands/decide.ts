import "server-only";
import { type Correction, laterParts } from "@/lib/applications/domain/correction";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import { addWorkingDays } from "@/lib/calendars/domain";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { err, ok, type Result } from "@/lib/core/result";
import { shanghaiDay } from "@/lib/core/time";
import type { Handle } from "@/lib/db/as-actor";
import type { JsonInput } from "@/lib/db/conditions";
import { notify } from "@/lib/jobs/notify";
import { isPlaceOf } from "../domain/corrections";
import { decidedFindings } from "../domain/decided-findings";
import {
  claimRefusal,
  commandOf,
  type ScreeningVerdict,
  type VerdictRefusal,
  verdictRefusal,
} from "../domain/verdicts";
import { type ScreeningActor, stageOf } from "../policy";
import { evidenceRefusal, type NamedFiles, namedFiles } from "../queries/named-pages";
import type { AssessedApplication } from "../queries/read-assessed";
import { storedFindings } from "../schema/decided-findings";
import { readSeen, type Seen, type StepRefusal, step, touch } from "./on-the-desk";

export type Decision = Seen & {
  readonly verdict: ScreeningVerdict;
  /** With a return, what goes for the whole; the reasons stand at their fields. */
  readonly opinion: string;
  readonly documentNo: string | null;
  readonly corrections: readonly Correction[];
  /** With a return: how many working days the firm has to answer. */
  readonly dueDays?: number;
};

export type DecideRefusal =
  | StepRefusal
  | VerdictRefusal
  | "not-found"
  | "changed-meanwhile"
  | "claim-unproven"
  | "corrections-missing"
  | "corrections-without-return"
  | "correction-place-unknown"
  | "correction-document-unknown"
  | "page-beyond"
  | "calendar-missing";

/** Ends one step of screening: the county's or the city's, with the findings as they stood kept beside the words. */
export async function decide(
  actor: ScreeningActor,
  decision: Decision,
): Promise<Result<{ verdict: ScreeningVerdict }, DecideRefusal>> {
  const stage = stageOf(actor);
  const command = commandOf(stage, decision.verdict);
  const files = await namedFiles(actor, decision.applicationId, decision.corrections.map(placeOf));
  return runCommand<{ verdict: ScreeningVerdict }, DecideRefusal>(actor, command ?? "decide", async (handle) => {
    const application = await readSeen(handle, actor, decision);
    if (!application) return err("not-found");
    if (command === null) return err("not-your-step");
    if (application.version !== decision.version) return err("changed-meanwhile");
    const moved = step(application, command, actor.role, handle.now);
    if (!moved.ok) return moved;
    const refusal = refusalOf(decision, application) ?? pageRefusal(files, decision);
    if (refusal !== null) return err(refusal);
    const due = await answerDue(handle, application, decision);
    if (!due.ok) return due;
    if (!(await touch(handle, application, { ...moved.value, stateSince: handle.now })))
      return err("changed-meanwhile");
    await writeDown(handle, actor, application, decision, due.value);
    await tellOfReturn(handle, actor, application, decision, due.value);
    await recordEvent(handle, {
      action: command,
      subjectType: "application",
      subjectId: application.id,
      callId: application.call.id,
      firmId: application.firmId,
      detail: {
        from: application.state,
        to: moved.value.state,
        submission: application.submission.number,
        findings: application.assessment.effectiveVerdict,
        corrections: decision.corrections.length,
      },
    });
    return ok({ verdict: decision.verdict });
  });
}

const refusalOf = (decision: Decision, application: AssessedApplication) =>
  correctionsRefusal(decision, application) ??
  claimRefusal(decision.verdict, application.claimProven) ??
  verdictRefusal(decision.verdict, application.assessment);

/** The last day for the firm's answer, by the call's days where the desk names no others; null where nothing is returned. Today does not count. */
async function answerDue(
  handle: Handle,
  { call }: AssessedApplication,
  { verdict, dueDays = call.content.stepDays.correction }: Decision,
): Promise<Result<string | null, "calendar-missing">> {
  if (verdict !== "returned") return ok(null);
  const due = addWorkingDays(shanghaiDay(handle.now), dueDays, await knownCalendar(handle));
  return due.ok ? ok(due.value) : err("calendar-missing");
}

async function tellOfReturn(
  handle: Handle,
  actor: ScreeningActor,
  application: AssessedApplication,
  { corrections }: Decision,
  dueOn: string | null,
) {
  if (dueOn === null) return;
  await notify(
    handle,
    { firmId: application.firmId },
    {
      kind: "application-returned",
      facts: {
        project: application.submission.content.C.projectName,
        by: stageOf(actor),
        count: corrections.length,
        until: { day: dueOn },
      },
      link: `/applications/${application.id}`,
    },
  );
}

function correctionsRefusal(
  { verdict, corrections }: Decision,
  { call, submission }: AssessedApplication,
):
  | "corrections-missing"
  | "corrections-without-return"
  | "correction-place-unknown"
  | "correction-document-unknown"
  | null {
  if (verdict !== "returned") return corrections.length === 0 ? null : "corrections-without-return";
  if (corrections.length === 0) return "corrections-missing";
  if (!corrections.every((correction) => isPlaceOf(call.content, correction))) return "correction-place-unknown";
  const files = new Set(submission.evidence.map(({ id }) => id));
  const known = corrections.every(({ evidenceId }) => evidenceId === undefined || files.has(evidenceId));
  return known ? null : "correction-document-unknown";
}

const placeOf = ({ evidenceId, page }: Correction) => ({ evidenceId: evidenceId ?? null, page: page ?? null });

function pageRefusal(
  files: NamedFiles,
  { corrections }: Decision,
): "correction-document-unknown" | "page-beyond" | null {
  for (const correction of corrections) {
    const refusal = evidenceRefusal(files, placeOf(correction));
    if (refusal !== null) return refusal === "page-beyond" ? refusal : "correction-document-unknown";
  }
  return null;
}

export async function writeDown(
  { db, now }: Handle,
  actor: ScreeningActor,
  { id, submission, assessment }: AssessedApplication,
  { verdict, opinion, documentNo, corrections }: Omit<Decision, keyof Seen>,
  dueOn: string | null,
) {
  await db.screeningDecision.createMany({
    data: [
      {
        applicationId: id,
        submissionId: submission.id,
        stage: stageOf(actor),
        verdict,
        opinion,
        documentNo,
        corrections: corrections.map(({ section, field, reason, ...rest }) => ({
          section,
          field,
          reason,
          ...laterParts(rest),
        })),
        answerDueOn: dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`),
        findings: storedFindings(decidedFindings(assessment.findings)) as JsonInput, // texts, numbers, lists and null only
        decidedById: actor.accountId,
        decidedAt: now,
      },
    ],
  });
}
