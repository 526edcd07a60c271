import type { ApproverActor, OfficerActor } from "@/lib/auth/actor";
import { answerUnlock } from "@/lib/panels/commands/answer-unlock";
import { askUnlock } from "@/lib/panels/commands/ask-unlock";
import { accepted } from "./people";

/** A locked sheet opened again by two people; its author goes on in the next version. */
export async function unlocked(officer: OfficerActor, approver: ApproverActor, assignmentId: string): Promise<string> {
  const { id } = accepted(await askUnlock(officer, { assignmentId, reason: "专家来电说明 B2 误填。" }));
  accepted(await answerUnlock(approver, { unlockId: id, grant: true, answer: "同意。" }));
  return id;
}
