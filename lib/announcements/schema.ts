import { z } from "zod";
import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { ANNOUNCEMENT_STATES, MAX_TEXT, MAX_TITLE, URGENCIES } from "./domain";

const words = (max: number) => z.string().trim().min(1, "text-missing").max(max, "text-too-long");

export const announceSchema = z.object({
  callId: z.uuid("invalid-input"),
  urgency: z.enum(URGENCIES, "urgency-missing"),
  title: words(MAX_TITLE),
  text: words(MAX_TEXT),
});

export const withdrawSchema = z.object({ announcementId: z.uuid("invalid-input"), reason: words(300) });

export const ANNOUNCEMENT_LIST = {
  sorts: ["publishedAt"],
  sort: "publishedAt",
  direction: "desc",
  filters: { urgency: oneOf(URGENCIES), state: oneOf(ANNOUNCEMENT_STATES), q: searchText },
} as const satisfies ListSpec<"publishedAt", "urgency" | "state" | "q">;
