import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { shanghaiDay } from "@/lib/core/time";
import type { Handle } from "@/lib/db/as-actor";
import { vetoSubject } from "../domain/check-record";
import { mayRecord, type OwnRecord, type RecordRefusal } from "../domain/own-record";
import { readChecked } from "./check-scope";
import { writeCheck } from "./write-check";

export type CheckInput = OwnRecord & {
  readonly applicationId: string;
  readonly version: number;
  readonly page: number | null;
};

export type CheckRefusal = RecordRefusal | "not-found" | "evidence-unknown" | "changed-meanwhile";

/** One line of the negative list, asked about by an officer himself: what was found, who says so, when, and in which document. */
export function recordCheck(
  actor: OfficerActor,
  input: CheckInput,
): Promise<Result<{ version: number }, CheckRefusal>> {
  return runCommand<{ version: number }, CheckRefusal>(actor, "record-check", async (handle) => {
    const application = await readChecked(handle, input.applicationId);
    if (!application) return err("not-found");
    if (application.version !== input.version) return err("changed-meanwhile");
    const granted = mayRecord(application, input, shanghaiDay(handle.now));
    if (!granted.ok) return granted;
    if (!(await isOwnEvidence(handle, input))) return err("evidence-unknown");
    const { count } = await handle.db.application.updateMany({
      where: { id: application.id, version: input.version },
      data: { version: { increment: 1 } },
    });
    if (count === 0) return err("changed-meanwhile");
    const { applicationId: _id, version: _version, veto, ...row } = input;
    const check = { ...row, round: granted.value, subject: vetoSubject(veto) };
    await writeCheck(handle, actor, application, "record-check", check);
    return ok({ version: input.version + 1 });
  });
}

async function isOwnEvidence({ db }: Handle, { evidenceId, applicationId }: CheckInput): Promise<boolean> {
  return evidenceId === null || (await db.evidence.count({ where: { id: evidenceId, applicationId } })) === 1;
}
