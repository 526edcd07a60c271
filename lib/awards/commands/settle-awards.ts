import "server-only";
import type { ApplicationCommand } from "@/lib/applications/domain/moves";
import type { Handle } from "@/lib/db/as-actor";
import type { AwardOutcome } from "../domain/proposed-list";
import type { StepRefusal } from "../domain/step-refusal";
import { moveApplications } from "./move-applications";

const STEP_OF: Readonly<Record<AwardOutcome, ApplicationCommand>> = {
  proposed: "select",
  reserve: "put-in-reserve",
  not_selected: "pass-over",
};

/** Every application of an approved list learns its outcome, in the transaction of the approval. */
export async function settleAwards(
  handle: Handle,
  { callId, proposalId }: { readonly callId: string; readonly proposalId: string },
): Promise<StepRefusal | null> {
  const awards = await handle.db.award.findMany({
    where: { proposalId },
    orderBy: [{ rank: { sort: "asc", nulls: "last" } }, { applicationId: "asc" }],
    select: { applicationId: true, outcome: true, amountFen: true, reasonCode: true },
  });
  const moves = awards.map(({ applicationId, outcome, amountFen, reasonCode }) => ({
    applicationId,
    command: STEP_OF[outcome],
    detail: { amountFen: String(amountFen), reasonCode },
  }));
  return moveApplications(handle, { callId, by: "approver" }, moves);
}
