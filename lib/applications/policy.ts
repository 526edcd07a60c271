import type { Actor, FirmActor } from "@/lib/auth/actor";
import { type CallCourse, isOver } from "@/lib/calls/domain/call-state";
import { assertNever } from "@/lib/core/assert-never";
import type { ApplicationState } from "./domain/application-state";

/** The rows of a firm: every query and command of this feature carries it in its `where`, beside the database's own wall. */
export const ownApplications = ({ firmId }: FirmActor) => ({ firmId });

export type EditRefusal = "not-editable" | "call-closed";

/** A draft may be written until the call closes; a returned application until it is handed in again. */
export function editRefusal(state: ApplicationState, call: CallCourse, now: Date): EditRefusal | null {
  if (state === "returned") return null;
  if (state !== "draft") return "not-editable";
  return isOver(call, now) ? "call-closed" : null;
}

type Submitted = { readonly firmId: string; readonly unitCode: string | null; readonly firstSubmittedAt: Date | null };

/** Who may read what was handed in. An expert's right hangs on an assignment and a declaration, which panels judge. */
export function mayRead(actor: Actor, application: Submitted): boolean {
  const handedIn = application.firstSubmittedAt !== null;
  switch (actor.role) {
    case "firm":
      return application.firmId === actor.firmId;
    case "county":
      return handedIn && application.unitCode === actor.unitCode;
    case "officer":
    case "approver":
    case "inspector":
      return handedIn;
    case "expert":
    case "admin":
      return false;
    default:
      return assertNever(actor);
  }
}
