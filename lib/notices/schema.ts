import { z } from "zod";
import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { unitCodeIn } from "@/lib/core/unit-code";
import { PUBLICITY_STATES } from "./domain/publicity";

export const confirmSchema = z.object({ callId: z.uuid("call-unknown") });

export const foundSchema = z.object({
  recordId: z.uuid("invalid-input"),
  answer: z.enum(["kept", "dropped"], "answer-missing"),
  reason: z.string().trim().min(1, "reason-missing").max(2000, "text-too-long"),
});

/** Any year may be asked for; of most there is no notice. */
const year = (text: string) => (/^[0-9]{4}$/.test(text) ? text : null);

export const NOTICE_LIST = {
  sorts: ["publishedAt", "endsOn", "awards", "total"],
  sort: "publishedAt",
  direction: "desc",
  filters: {
    year,
    unit: unitCodeIn,
    state: oneOf(PUBLICITY_STATES),
    q: searchText,
  },
} as const satisfies ListSpec<"publishedAt" | "endsOn" | "awards" | "total", "year" | "unit" | "state" | "q">;
