import { CLOCK_STEPS } from "@/lib/calls/domain/office-days";
import { type ListSpec, oneOf } from "@/lib/core/list-parameters";

/** Always in the order of urgency: that is what the list is for. */
export const CLOCK_LIST = {
  sorts: ["daysLeft"],
  sort: "daysLeft",
  direction: "asc",
  filters: { step: oneOf(CLOCK_STEPS) },
  pageSize: 50,
} as const satisfies ListSpec<"daysLeft", "step">;
