import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { violatedConstraint } from "@/lib/db/errors";
import type { ApplicationState, ScreeningStage } from "../domain/application-state";
import { ownApplications } from "../policy";

type Standing = { readonly id: string; readonly callId: string; readonly version: number };

type Claimed = {
  readonly state: ApplicationState;
  readonly returnedBy: ScreeningStage | null;
  readonly firstSubmittedAt: Date;
  readonly firmName: string;
  readonly unitCode: string;
  readonly projectName: string;
  readonly projectCode: string;
  readonly libraryEntry: string | null;
};

const TAKEN: readonly (string | null)[] = ["application_call_project_code_key", "application_call_library_entry_key"];

/** A project is handed in once in a call, by whatever firm: the database holds this, because no firm sees another's rows. */
export async function claimProject(
  { db, now }: Handle,
  actor: FirmActor,
  { id, version }: Standing,
  claimed: Claimed,
): Promise<Result<void, "project-taken" | "changed-meanwhile">> {
  try {
    const { count } = await db.application.updateMany({
      where: { id, ...ownApplications(actor), version },
      data: { ...claimed, stateSince: now, version: { increment: 1 } },
    });
    return count === 0 ? err("changed-meanwhile") : ok(undefined);
  } catch (fault) {
    if (TAKEN.includes(violatedConstraint(fault))) return err("project-taken");
    throw fault;
  }
}

/** Two of one firm's at the same instant: the firm's row is the queue. */
export async function hasHandedInAnother({ db }: Handle, actor: FirmActor, { id, callId }: Standing): Promise<boolean> {
  await db.$queryRaw`select 1 from "firm" where "id" = ${actor.firmId}::uuid for no key update`;
  const others = await db.application.count({
    where: { ...ownApplications(actor), callId, id: { not: id }, state: { notIn: ["draft", "withdrawn"] } },
  });
  return others > 0;
}
