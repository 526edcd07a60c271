import { APPLICATION_STATES, STATE_GROUPS, type StateGroup } from "@/lib/applications/domain/application-state";
import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { unitCodeIn } from "@/lib/core/unit-code";
import { isUuid } from "@/lib/core/uuid";
import type { Verdict } from "@/lib/eligibility/domain/status";

export const VERDICTS = ["eligible", "needs-ruling", "incomplete", "ineligible"] as const satisfies readonly Verdict[];

/** A draft is the firm's own. */
export const SCREENED_STATES = APPLICATION_STATES.filter((state) => state !== "draft");

// Object.keys forgets which names it was asked for.
export const SCREENED_GROUPS = Object.keys(STATE_GROUPS) as StateGroup[];

export type ScreeningSort = "firmName" | "unitCode" | "state" | "stateSince" | "firstSubmittedAt";
export type ScreeningFilter = "call" | "state" | "unit" | "verdict" | "q";
export type ScreeningFilters = Readonly<Partial<Record<ScreeningFilter, string>>>;

/** What a list of applications may be asked for by a desk. */
export const SCREENING_LIST = {
  sorts: ["firmName", "unitCode", "state", "stateSince", "firstSubmittedAt"],
  sort: "stateSince",
  direction: "desc",
  filters: {
    call: (text) => (isUuid(text) ? text : null),
    state: oneOf([...SCREENED_STATES, ...SCREENED_GROUPS]),
    unit: unitCodeIn,
    verdict: oneOf(VERDICTS),
    q: searchText,
  },
} as const satisfies ListSpec<ScreeningSort, ScreeningFilter>;

export const EXCEPTION_STATES = ["waiting", "approved", "refused", "lapsed"] as const;

export type ExceptionSort = "daysLeft" | "ruledAt" | "firmName";
export type ExceptionFilter = "state" | "unit" | "q";

/** What an approver may ask of the exceptions; what waits, and waits longest beyond its days, comes first. */
export const EXCEPTION_LIST = {
  sorts: ["daysLeft", "ruledAt", "firmName"],
  sort: "daysLeft",
  direction: "asc",
  filters: { state: oneOf(EXCEPTION_STATES), unit: unitCodeIn, q: searchText },
} as const satisfies ListSpec<ExceptionSort, ExceptionFilter>;
