import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
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

export const PLAN_LIST = {
  sorts: ["firm", "possible", "barred"],
  sort: "firm",
  direction: "asc",
  filters: {
    /** Which plan of the call. */
    number: (text: string) => (/^[1-9][0-9]{0,4}$/.test(text) ? text : null),
    barred: oneOf(["some", "nobody"]),
    q: searchText,
  },
} as const satisfies ListSpec<"firm" | "possible" | "barred", "number" | "barred" | "q">;
export type PlanSort = (typeof PLAN_LIST.sorts)[number];
export type PlanFilter = keyof typeof PLAN_LIST.filters;

/** Which plan of a call is looked at; none for the last. */
export const planNumberIn = ({ filters }: { readonly filters: { readonly number?: string } }): number | undefined =>
  filters.number === undefined ? undefined : Number(filters.number);
