import type { CallState } from "./call-state";

export type Extension = {
  readonly id: string;
  readonly state: "proposed" | "approved" | "sent_back";
  readonly fromClosesAt: Date;
  readonly toClosesAt: Date;
  readonly reason: string;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
  readonly answer: string | null;
};

export type ExtensionRefusal = "extension-not-later" | "extension-in-past" | "review-has-begun";

const BEFORE_REVIEW: readonly CallState[] = ["open", "closed", "screening"];

/**
 * Whether a call may close later, at `to`: for everybody alike, as long as its review has not begun. Also after the closing, for an
 * outage in the last hour is noticed when it is over.
 */
export function extensionRefusal(
  call: { readonly state: CallState; readonly closesAt: Date },
  to: Date,
  now: Date,
): ExtensionRefusal | null {
  if (!BEFORE_REVIEW.includes(call.state)) return "review-has-begun";
  if (to <= call.closesAt) return "extension-not-later";
  return to <= now ? "extension-in-past" : null;
}
