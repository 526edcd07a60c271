import { z } from "zod";
import { type ListSpec, oneOf } from "@/lib/core/list-parameters";
import { LETTER_STATES } from "./domain/letter-state";

export const NOTIFICATION_LIST = {
  sorts: ["at"],
  sort: "at",
  direction: "desc",
  filters: { state: oneOf(["unread", "read"]) },
} as const satisfies ListSpec<"at", "state">;

export const OUTBOX_LIST = {
  sorts: ["queuedAt"],
  sort: "queuedAt",
  direction: "desc",
  filters: { state: oneOf(LETTER_STATES) },
} as const satisfies ListSpec<"queuedAt", "state">;

const MOST_AT_ONCE = 100;

/** The notifications that were read; none named: all of them. */
export const readSchema = z.object({ ids: z.array(z.uuid()).max(MOST_AT_ONCE).nullable() });
