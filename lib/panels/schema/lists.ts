import { type ListSpec, oneOf, type SearchParameters, searchText } from "@/lib/core/list-parameters";
import { unitCodeIn } from "@/lib/core/unit-code";
import { isUuid } from "@/lib/core/uuid";
import { CONFLICT_KINDS, CONFLICT_STATES } from "../domain/conflict";

/** What an expert has to do with one application: what he may look for in his list. */
export const REVIEW_STEPS = ["undeclared", "declared", "begun", "locked"] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

export const REVIEW_LIST = {
  sorts: ["waiting", "firm", "assignedAt"],
  sort: "waiting",
  direction: "asc",
  filters: {
    step: oneOf(REVIEW_STEPS),
    call: (text: string) => (isUuid(text) ? text : null),
    q: searchText,
  },
} as const satisfies ListSpec<"waiting" | "firm" | "assignedAt", "step" | "call" | "q">;

/** How far an application's panel has come. */
export const PANEL_STEPS = ["too-few-experts", "under-way", "complete"] as const;
export type PanelStep = (typeof PANEL_STEPS)[number];

export const PANEL_LIST = {
  sorts: ["firm", "unit", "locked"],
  sort: "firm",
  direction: "asc",
  filters: {
    step: oneOf(PANEL_STEPS),
    unit: unitCodeIn,
    q: searchText,
  },
} as const satisfies ListSpec<"firm" | "unit" | "locked", "step" | "unit" | "q">;

export const CONFLICT_LIST = {
  sorts: ["state", "expert", "firm", "since"],
  sort: "state",
  direction: "asc",
  filters: { state: oneOf(CONFLICT_STATES), kind: oneOf(CONFLICT_KINDS), q: searchText },
} as const satisfies ListSpec<"state" | "expert" | "firm" | "since", "state" | "kind" | "q">;
export type ConflictSort = (typeof CONFLICT_LIST.sorts)[number];
export type ConflictFilter = keyof typeof CONFLICT_LIST.filters;

/** Which plan of a call is looked at; none for the last. */
export function readPlanNumber({ number }: SearchParameters): number | undefined {
  return typeof number === "string" && /^[1-9][0-9]{0,4}$/.test(number) ? Number(number) : undefined;
}
