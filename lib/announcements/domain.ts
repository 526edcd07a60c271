import type { Role } from "@/lib/auth/actor";
import type { CallState } from "@/lib/calls/domain/call-state";

export const URGENCIES = ["urgent", "important", "normal"] as const;
export type Urgency = (typeof URGENCIES)[number];

export const ANNOUNCEMENT_STATES = ["shown", "withdrawn"] as const;

export const MAX_TITLE = 100;
export const MAX_TEXT = 2000;

/** How long anything less than urgent stands on the desks. */
const DESK_DAYS = 14;
const DAY_MS = 86_400_000;
const OVER: readonly CallState[] = ["confirmed", "archived"];

type Dated = { readonly urgency: Urgency; readonly publishedAt: Date };

/** The urgent first, and of equal urgency the newest. */
export const byUrgency = (left: Dated, right: Dated): number =>
  URGENCIES.indexOf(left.urgency) - URGENCIES.indexOf(right.urgency) ||
  right.publishedAt.getTime() - left.publishedAt.getTime();

/** Those whose work hangs on what a call announces; experts, approvers and the inspector are told what is urgent. */
const CONCERNED: readonly Role[] = ["firm", "county", "officer"];

/** Whether it still stands on a desk: the urgent until its call is over, the rest for two weeks. */
export function isOnDesk({ urgency, publishedAt }: Dated, call: CallState, role: Role, now: Date): boolean {
  if (OVER.includes(call)) return false;
  if (urgency === "urgent") return true;
  return CONCERNED.includes(role) && now.getTime() - publishedAt.getTime() <= DESK_DAYS * DAY_MS;
}
