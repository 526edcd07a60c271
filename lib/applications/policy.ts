import type { FirmActor } from "@/lib/auth/actor";
import { type CallCourse, isOver } from "@/lib/calls/domain/call-state";
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
