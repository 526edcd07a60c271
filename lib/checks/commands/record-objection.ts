import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { shanghaiDay } from "@/lib/core/time";
import type { Handle } from "@/lib/db/as-actor";
import { OBJECTION, type ObjectionRefusal, objectionRefusal } from "../domain/objection";
import { readChecked } from "./check-scope";
import { writeCheck } from "./write-check";

export type ObjectionInput = {
  readonly applicationId: string;
  /** The office that handled it. */
  readonly source: string;
  readonly sourceOn: string;
  readonly documentNo: string;
  /** What was found; never who objected. */
  readonly remark: string;
};

export type RecordObjectionRefusal = ObjectionRefusal | "not-found";

/**
 * An objection or a report that was found well founded by the office that handles them, which is not the one that reviews. It takes
 * nothing away by itself: what follows is decided with a reason, like anything else that is found during publicity.
 */
export function recordObjection(
  actor: OfficerActor,
  { applicationId, ...said }: ObjectionInput,
): Promise<Result<{ applicationId: string }, RecordObjectionRefusal>> {
  type Answer = { applicationId: string };
  return runCommand<Answer, RecordObjectionRefusal>(actor, "record-objection", async (handle) => {
    const application = await readChecked(handle, applicationId);
    if (!application) return err("not-found");
    const noticed = { round: application.round, publishedOn: await publishedOn(handle, application.callId) };
    const refusal = objectionRefusal(noticed, said.sourceOn, shanghaiDay(handle.now));
    if (refusal !== null) return err(refusal);
    await handle.db.application.updateMany({ where: { id: applicationId }, data: { version: { increment: 1 } } });
    await writeCheck(handle, actor, application, "record-objection", {
      ...{ ...said, subject: OBJECTION, outcome: "found", round: "publicity" },
      ...{ evidenceId: null, page: null },
    });
    return ok({ applicationId });
  });
}

async function publishedOn({ db }: Handle, callId: string): Promise<string | null> {
  const first = await db.notice.findFirst({ where: { callId, version: 1 }, select: { publishedAt: true } });
  return first && shanghaiDay(first.publishedAt);
}
