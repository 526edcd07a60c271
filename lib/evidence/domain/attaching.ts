import { type ApplicationState, isEditable } from "@/lib/applications/domain/application-state";
import type { AttachmentRule } from "@/lib/calls/domain/call-rules";
import { isOver, type Window } from "@/lib/calls/domain/call-state";
import { type EvidenceKind, SCREENING_KIND, SITE_KINDS } from "./evidence-kind";
import { type LimitRefusal, limitRefusal, type Usage } from "./limits";

export type UploaderRole = "firm" | "county" | "officer";

export type Attaching = {
  readonly role: UploaderRole;
  readonly state: ApplicationState;
  readonly call: Window & { readonly attachments: readonly Pick<AttachmentRule, "kind">[] };
  readonly usage: Usage;
  readonly kind: EvidenceKind;
  readonly byteCount: number;
  /** The scan of a signed site check is out of use: another scan of the same paper is awaited. */
  readonly recordAwaited: boolean;
};

export type ChangeRefusal = "not-editable" | "call-closed";
export type AttachRefusal = ChangeRefusal | "kind-not-asked" | LimitRefusal;

/** The desks on which an application can lie while somebody verifies and rules. */
const SCREENED_IN: Readonly<Record<Exclude<UploaderRole, "firm">, readonly ApplicationState[]>> = {
  county: ["submitted"],
  officer: ["submitted", "returned", "recommended", "eligible"],
};

/** Why this file may not join this application now; null when it may. */
export function attachRefusal(attaching: Attaching, now: Date): AttachRefusal | null {
  const { role, state, call, usage, kind, byteCount } = attaching;
  const isOfSite = role === "officer" && SITE_KINDS.some((each) => each === kind);
  if (isOfSite && kind === "site-record" && attaching.recordAwaited) return limitRefusal(usage, byteCount);
  const closed = role === "firm" ? changeRefusal(state, call, now) : deskRefusal(role, state, isOfSite);
  if (closed !== null) return closed;
  if (isOfSite) return limitRefusal(usage, byteCount);
  const asked = role === "firm" ? call.attachments.some((rule) => rule.kind === kind) : kind === SCREENING_KIND;
  return asked ? limitRefusal(usage, byteCount) : "kind-not-asked";
}

/** The firm changes its files as long as its words: a draft until the call closes, a returned application until it is handed in again. */
export function changeRefusal(state: ApplicationState, call: Window, now: Date): ChangeRefusal | null {
  if (!isEditable(state)) return "not-editable";
  return state === "draft" && isOver(call, now) ? "call-closed" : null;
}

/** A plant is looked at before the review begins, on the shortlist after it, or of the reserve while the list is on public notice. */
const VISITED_IN: readonly ApplicationState[] = ["eligible", "in_review", "reserve"];

const deskRefusal = (
  role: Exclude<UploaderRole, "firm">,
  state: ApplicationState,
  isOfSite: boolean,
): ChangeRefusal | null => ((isOfSite ? VISITED_IN : SCREENED_IN[role]).includes(state) ? null : "not-editable");
