import "server-only";
import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { ApplicationCommand } from "@/lib/applications/domain/moves";
import type { Handle } from "@/lib/db/as-actor";
import { type AwardOutcome, FELL } from "../domain/proposed-list";
import type { StepRefusal } from "../domain/step-refusal";
import { moveApplications } from "./move-applications";

const STEP_OF: Readonly<Record<AwardOutcome, ApplicationCommand>> = {
  proposed: "select",
  reserve: "put-in-reserve",
  not_selected: "pass-over",
};

const STATE_OF = { proposed: "proposed", reserve: "reserve", not_selected: "not_selected" } as const satisfies Record<
  AwardOutcome,
  ApplicationState
>;

type Approved = {
  readonly callId: string;
  readonly proposalId: string;
  /** A list that takes the place of another: what it leaves as it was needs no step. */
  readonly substitutes: boolean;
};

/** Every application of an approved list learns its outcome, in the transaction of the approval. */
export async function settleAwards(
  handle: Handle,
  { callId, proposalId, substitutes }: Approved,
): Promise<StepRefusal | null> {
  const awards = await handle.db.award.findMany({
    where: { proposalId },
    orderBy: [{ rank: { sort: "asc", nulls: "last" } }, { applicationId: "asc" }],
    select: {
      applicationId: true,
      outcome: true,
      amountFen: true,
      reasonCode: true,
      application: { select: { state: true } },
    },
  });
  const changed = substitutes ? awards.filter((award) => !isSettled(award)) : awards;
  const moves = changed.map(({ applicationId, outcome, amountFen, reasonCode }) => ({
    applicationId,
    command: STEP_OF[outcome],
    detail: { amountFen: String(amountFen), reasonCode },
  }));
  return moveApplications(handle, { callId, by: "approver" }, moves);
}

type Settled = {
  readonly outcome: AwardOutcome;
  readonly reasonCode: string | null;
  readonly application: { readonly state: ApplicationState };
};

/** Who stands where the list has him, or has fallen before it was put forward. */
const isSettled = ({ outcome, reasonCode, application: { state } }: Settled): boolean =>
  state === STATE_OF[outcome] || (state === "revoked" && reasonCode === FELL);
