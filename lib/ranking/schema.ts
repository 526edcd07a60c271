import { z } from "zod";
import { type ListSpec, oneOf, type SearchParameters, searchText } from "@/lib/core/list-parameters";
import { parseWan } from "@/lib/core/money";
import { halfWidth } from "@/lib/core/normalise";
import { unitCodeIn } from "@/lib/core/unit-code";
import { selectionModes } from "./domain/selection";
import type { Supposition } from "./domain/what-if";

export const callIdSchema = z.object({ callId: z.uuid("call-unknown") });

export const RANKING_OUTCOMES = ["award", "standby", "not-awarded", "insufficient-reviews"] as const;

/** The board as a list: by rank unless somebody wants to see the widest spread or the shakiest place first. */
export const RANKING_LIST = {
  sorts: ["rank", "spread", "bootstrap"],
  sort: "rank",
  direction: "asc",
  filters: {
    unit: unitCodeIn,
    outcome: oneOf(RANKING_OUTCOMES),
    q: searchText,
  },
  pageSize: 50,
} as const satisfies ListSpec<"rank" | "spread" | "bootstrap", "unit" | "outcome" | "q">;

/** As it was typed: it stays in its field, whether it could be read or not. */
export type TypedSupposition = {
  readonly supposed: Partial<Supposition>;
  readonly budget: string | null;
  readonly awards: string | null;
  readonly faults: readonly ("budget" | "awards")[];
};

/** What of a supposition was typed; an empty field stays as the call has it, one that cannot be read is a fault. */
export function readSupposition(search: SearchParameters): TypedSupposition {
  const text = (name: string) => String(search[name] ?? "").trim();
  const [budget, awards] = [text("budget"), text("awards")];
  const budgetFen = parseWan(budget);
  const isBudget = budgetFen !== null && budgetFen > 0n;
  const maxAwards = /^[0-9]{1,4}$/.test(halfWidth(awards)) ? Number(halfWidth(awards)) : null;
  const mode = selectionModes.find((known) => known === text("mode"));
  return {
    supposed: {
      ...(isBudget && { budgetFen }),
      ...(maxAwards !== null && { maxAwards }),
      ...(mode && { mode }),
      ...(text("without") !== "" && { withoutExpert: text("without") }),
    },
    budget: budget || null,
    awards: awards || null,
    faults: [
      ...(budget !== "" && !isBudget ? (["budget"] as const) : []),
      ...(awards !== "" && maxAwards === null ? (["awards"] as const) : []),
    ],
  };
}
