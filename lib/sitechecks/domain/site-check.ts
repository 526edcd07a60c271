import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { SiteCheckTime } from "@/lib/calls/domain/call-content";
import type { CallState } from "@/lib/calls/domain/call-state";
import type { VerifiedFigure } from "@/lib/screening/domain/figures";

export const SITE_CHECK_STATES = ["draft", "concluded", "signed", "withdrawn"] as const;
export type SiteCheckState = (typeof SITE_CHECK_STATES)[number];

/** 核查通过、核减、核查不通过. */
export const SITE_CHECK_RESULTS = ["passed", "reduced", "failed"] as const;
export type SiteCheckResult = (typeof SITE_CHECK_RESULTS)[number];

/** What a desk looks for: not begun, being written, waiting for signatures, and how it came out. */
export const SITE_STEPS = ["none", "draft", "concluded", "passed", "reduced", "failed"] as const;
export type SiteStep = (typeof SITE_STEPS)[number];

type Standing = { readonly state: SiteCheckState; readonly result: SiteCheckResult | null };

/** A result counts once it is signed; before that, it is only what somebody wrote. */
export const stepOf = ({ state, result }: Standing): SiteStep =>
  state === "signed" && result !== null ? result : state === "draft" ? "draft" : "concluded";

/** What can be counted at a plant; whether a firm is above scale is told by the statistics office. */
export const SITE_FIGURES = [
  "investment_excl_vat",
  "investment_incl_vat",
  "equipment_excl_vat",
  "new_revenue",
  "new_tax",
  "jobs",
] as const satisfies readonly VerifiedFigure[];
export type SiteFigure = (typeof SITE_FIGURES)[number];

/** Those who went there: 市工信局, 市财政局, an expert. */
export type Checker = { readonly name: string; readonly office: string };
export const FEWEST_PEOPLE = 2;
export const MOST_PEOPLE = 10;

/** Why a record is not changed: unknown, concluded or withdrawn already, or written by somebody else since it was shown. */
export type SiteCheckRefusal = "not-found" | "site-check-kept" | "changed-meanwhile";

export type BeginRefusal = "site-check-too-early" | "site-check-too-late" | "site-check-running";

type Course = {
  readonly time: SiteCheckTime;
  readonly callState: CallState;
  readonly applicationState: ApplicationState;
  /** A check of the same application that is not withdrawn. */
  readonly hasLive: boolean;
};

/**
 * Before scoring: between 复核符合 and the start of the review. After scoring: on a sealed call, before its list is put forward;
 * of the reserve also while the list is on public notice, for somebody may have to move up.
 */
export function beginRefusal({ time, callState, applicationState, hasLive }: Course): BeginRefusal | null {
  if (hasLive) return "site-check-running";
  if (time === "before_scoring") {
    if (applicationState === "eligible") return null;
    return EARLIER.includes(applicationState) ? "site-check-too-early" : "site-check-too-late";
  }
  if (isReserveOnNotice({ callState, applicationState })) return null;
  if (applicationState !== "in_review")
    return EARLIER_OR_ELIGIBLE.includes(applicationState) ? "site-check-too-early" : "site-check-too-late";
  if (callState === "sealed") return null;
  return callState === "reviewing" ? "site-check-too-early" : "site-check-too-late";
}

/** The reserve of a published list: whoever moves up from it may need a site check first. */
export const isReserveOnNotice = ({ callState, applicationState }: Pick<Course, "callState" | "applicationState">) =>
  callState === "publicity" && applicationState === "reserve";

type Waiting = Pick<Course, "time" | "callState" | "applicationState"> & {
  readonly required: boolean;
  /** The line of the ranking reaches it; before scoring everybody is. */
  readonly shortlisted: boolean;
  readonly stateSince: Date;
  readonly sealedAt: Date | null;
  readonly check: { readonly state: SiteCheckState; readonly beganAt: Date } | null;
};

/**
 * Since when a site check lies with the bureau; null where nothing is to be done. One that the call requires does so from the
 * moment on in which it can be begun, any other from its beginning.
 */
export function waitsSince(waiting: Waiting): Date | null {
  const { time, callState, applicationState, required, shortlisted, stateSince, sealedAt, check } = waiting;
  if (check?.state === "signed") return null;
  const open =
    time === "before_scoring"
      ? applicationState === "eligible"
      : applicationState === "in_review" && callState === "sealed";
  if (!open) return isReserveOnNotice(waiting) ? (check?.beganAt ?? null) : null;
  if (required && shortlisted) return time === "before_scoring" ? stateSince : sealedAt;
  return check?.beganAt ?? null;
}

const EARLIER: readonly ApplicationState[] = ["draft", "submitted", "returned", "recommended"];
const EARLIER_OR_ELIGIBLE: readonly ApplicationState[] = [...EARLIER, "eligible"];
