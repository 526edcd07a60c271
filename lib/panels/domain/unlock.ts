import type { CallState } from "@/lib/calls/domain/call-state";

export const UNLOCK_STATES = ["asked", "granted", "refused"] as const;
export type UnlockState = (typeof UNLOCK_STATES)[number];

export type UnlockRefusal = "not-under-review" | "sheet-not-locked";

/** Whether a sheet can be opened again: it is locked, and the call is not sealed. Afterwards nothing moves a score, for whatever reason. */
export function unlockRefusal(call: { readonly state: CallState }, sheetLockedAt: Date | null): UnlockRefusal | null {
  if (call.state !== "reviewing") return "not-under-review";
  return sheetLockedAt === null ? "sheet-not-locked" : null;
}
