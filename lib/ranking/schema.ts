import { z } from "zod";
import { REPORTING_UNITS } from "@/lib/core/divisions";
import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";

export const callIdSchema = z.object({ callId: z.uuid("call-unknown") });

export const RANKING_OUTCOMES = ["award", "standby", "not-awarded", "insufficient-reviews"] as const;

/** The board as a list: by rank unless somebody wants to see the widest spread or the shakiest place first. */
export const RANKING_LIST = {
  sorts: ["rank", "spread", "bootstrap"],
  sort: "rank",
  direction: "asc",
  filters: {
    unit: oneOf(REPORTING_UNITS.map(({ code }) => code)),
    outcome: oneOf(RANKING_OUTCOMES),
    q: searchText,
  },
  pageSize: 50,
} as const satisfies ListSpec<"rank" | "spread" | "bootstrap", "unit" | "outcome" | "q">;
