import "server-only";
import { type ApplicationCommand, type Moved, moveApplication } from "@/lib/applications/domain/moves";
import type { Role } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";
import { commandOf } from "../domain/verdicts";
import { type ScreeningActor, screenedBy, stageOf, WAITING_STATE } from "../policy";
import { type AssessedApplication, readOneAssessed } from "../queries/read-assessed";

/** What the desk showed when the person acted: a decision is taken on what was seen, or not at all. */
export type Seen = { readonly applicationId: string; readonly version: number };

export type DeskRefusal = "not-found" | "not-on-your-desk" | "review-has-begun" | "changed-meanwhile";

/** The application as it stands, if it waits for this very desk and nobody has touched it since it was shown. */
export async function onTheDesk(
  handle: Handle,
  actor: ScreeningActor,
  seen: Seen,
): Promise<Result<AssessedApplication, DeskRefusal>> {
  const application = await readSeen(handle, actor, seen);
  if (!application) return err("not-found");
  if (application.version !== seen.version) return err("changed-meanwhile");
  const stage = stageOf(actor);
  if (application.state !== WAITING_STATE[stage]) return err("not-on-your-desk");
  const returning = commandOf(stage, "returned");
  const open =
    returning && moveApplication(application.state, returning, actor.role, courseOf(application), handle.now);
  return open?.ok ? ok(application) : err("review-has-begun");
}

export const readSeen = async (
  handle: Handle,
  actor: ScreeningActor,
  { applicationId }: Seen,
): Promise<AssessedApplication | null> =>
  isUuid(applicationId) ? readOneAssessed(handle, { id: applicationId, ...screenedBy(actor) }) : null;

export type StepRefusal = "not-your-step" | "not-in-this-state" | "review-has-begun";

/** The application's own table decides; of its refusals only these three can meet a step of screening. */
export function step(
  application: AssessedApplication,
  command: ApplicationCommand,
  role: Role,
  now: Date,
): Result<Moved, StepRefusal> {
  const moved = moveApplication(application.state, command, role, courseOf(application), now);
  if (moved.ok) return moved;
  switch (moved.error) {
    case "not-your-step":
    case "not-in-this-state":
    case "review-has-begun":
      return err(moved.error);
    default:
      throw new Error(`a step of screening was refused with ${moved.error}`);
  }
}

const courseOf = ({ call, returnedBy }: AssessedApplication) => ({
  call: { state: call.state, ...call.content },
  returnedBy,
});

type Change = Parameters<Handle["db"]["application"]["updateMany"]>[0]["data"];

/** The compare-and-set that every act of screening begins with: of two people who act at once, one is refused. */
export async function touch(
  { db }: Handle,
  { id, version }: Pick<AssessedApplication, "id" | "version">,
  data: Change = {},
): Promise<boolean> {
  const { count } = await db.application.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}
