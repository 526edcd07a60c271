import "server-only";
import { randomUUID } from "node:crypto";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { type ReadCall, readCall } from "@/lib/calls/queries/read-call";
import type { CheckRound } from "@/lib/checks/domain/check-record";
import { CHECKED_STATES, roundOfCall } from "@/lib/checks/domain/round";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";
import { type Department, questionsFor } from "../domain/departments";

export type AskRefusal = "not-found" | "not-asked-now" | "nothing-to-ask" | "nobody-to-ask" | "document-taken";

export type AskInput = { readonly callId: string; readonly department: Department; readonly documentNo: string };

/** One letter to one department about everybody whom the round concerns; its list is frozen with it. */
export function askDepartment(
  actor: OfficerActor,
  { callId, department, documentNo }: AskInput,
): Promise<Result<{ inquiryId: string }, AskRefusal>> {
  return runCommand<{ inquiryId: string }, AskRefusal>(actor, "ask-department", async (handle) => {
    const { db, now } = handle;
    const call = isUuid(callId) ? await readCall(handle, callId) : null;
    if (!call) return err("not-found");
    const asking = await whatToAsk(handle, call, department);
    if (!asking.ok) return asking;
    // Two letters of one number: the second officer waits here and is told.
    await db.$queryRaw`select 1 from "call" where "id" = ${callId}::uuid for update`;
    if ((await db.departmentInquiry.count({ where: { callId, documentNo } })) > 0) return err("document-taken");
    const { round, subjects, applicationIds } = asking.value;
    const inquiryId = randomUUID();
    await db.departmentInquiry.createMany({
      data: [{ id: inquiryId, callId, round, department, documentNo, askedById: actor.accountId, askedAt: now }],
    });
    const lines = applicationIds.flatMap((applicationId) => subjects.map((subject) => ({ applicationId, subject })));
    await db.departmentQuestion.createMany({
      data: lines.map((line, place) => ({ inquiryId, line: place + 1, ...line })),
    });
    await recordEvent(handle, {
      action: "ask-department",
      subjectType: "department-inquiry",
      subjectId: inquiryId,
      callId,
      detail: { department, documentNo, round, lines: lines.length, applications: applicationIds.length },
    });
    return ok({ inquiryId });
  });
}

type Asking = {
  readonly round: CheckRound;
  readonly subjects: readonly string[];
  readonly applicationIds: readonly string[];
};

async function whatToAsk(
  { db }: Handle,
  call: ReadCall,
  department: Department,
): Promise<Result<Asking, "not-asked-now" | "nothing-to-ask" | "nobody-to-ask">> {
  const round = roundOfCall(call.state);
  if (round === null) return err("not-asked-now");
  const subjects = questionsFor(department, call.content.policy, round);
  if (subjects.length === 0) return err("nothing-to-ask");
  const applications = await db.application.findMany({
    where: { callId: call.id, state: { in: [...CHECKED_STATES[round]] } },
    orderBy: [{ unitCode: "asc" }, { firmName: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  if (applications.length === 0) return err("nobody-to-ask");
  return ok({ round, subjects, applicationIds: applications.map(({ id }) => id) });
}
