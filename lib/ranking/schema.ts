import { z } from "zod";
import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
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

/** What of a supposition was typed; a field that says nothing sensible stays as the call has it. */
export function readSupposition(
  search: Readonly<Record<string, string | readonly string[] | undefined>>,
): Partial<Supposition> {
  const text = (name: string) => halfWidth(String(search[name] ?? "")).trim();
  const budgetFen = parseWan(text("budget"));
  const number = /^[0-9]{1,4}$/.test(text("awards")) ? Number(text("awards")) : null;
  const mode = selectionModes.find((known) => known === text("mode"));
  return {
    ...(budgetFen !== null && budgetFen > 0n && { budgetFen }),
    ...(number !== null && { maxAwards: number }),
    ...(mode && { mode }),
    ...(text("without") !== "" && { withoutExpert: text("without") }),
  };
}
