import "server-only";
import type { ApplicationState } from "@/lib/applications/domain/application-state";
import { readCall } from "@/lib/calls/queries/read-call";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";
import type { CheckRound } from "../domain/check-record";
import { checkRound } from "../domain/round";
import { publicityEnd } from "../queries/publicity-end";

export type Checked = {
  readonly id: string;
  readonly version: number;
  readonly callId: string;
  readonly firmId: string;
  readonly state: ApplicationState;
  readonly vetoes: readonly string[];
  readonly round: CheckRound | null;
  /** Last day of the newest notice while the call is on public notice. */
  readonly publicityEndsOn: string | null;
};

/** An application as far as a check of it asks; null for what does not exist and for a draft. */
export async function readChecked(handle: Handle, applicationId: string): Promise<Checked | null> {
  if (!isUuid(applicationId)) return null;
  const row = await handle.db.application.findFirst({
    where: { id: applicationId, firstSubmittedAt: { not: null } },
    select: { id: true, version: true, callId: true, firmId: true, state: true },
  });
  const call = row && (await readCall(handle, row.callId));
  if (!row || !call) return null;
  const round = checkRound(row.state, call.state);
  return {
    ...row,
    vetoes: call.content.policy.vetoes ?? [],
    round,
    publicityEndsOn: round === "publicity" ? await publicityEnd(handle, row.callId) : null,
  };
}
