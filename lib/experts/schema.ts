import { z } from "zod";
import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { SLOTS } from "@/lib/panels/domain/panel-plan";

export const EXPERT_LIST = {
  sorts: ["name", "employer", "division"],
  sort: "name",
  direction: "asc",
  filters: { slot: oneOf(SLOTS), active: oneOf(["yes", "no"]), q: searchText },
} as const satisfies ListSpec<"name" | "employer" | "division", "slot" | "active" | "q">;
export type ExpertSort = (typeof EXPERT_LIST.sorts)[number];
export type ExpertFilter = keyof typeof EXPERT_LIST.filters;

/** Beside the file: its name, and for taking it in the hash of the preview. */
export const poolQuery = z.strictObject({
  name: z.string().min(1, "file-name-missing").max(200, "file-name-too-long"),
  confirm: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "hash-malformed")
    .optional(),
});

const typed = z.string().max(4000, "value-too-long");

/** As typed; `readEntry` says what is wrong with it. */
export const expertSchema = z.object({
  name: typed,
  signInName: typed,
  employerName: typed,
  employerUscc: typed,
  formerEmployers: typed,
  groupUsccs: typed,
  divisionCode: typed,
  specialties: typed,
  title: typed,
  slot: typed,
  retiredOn: typed,
  isActive: typed,
});

export const changedExpertSchema = expertSchema.extend({
  accountId: z.uuid("invalid-input"),
  version: z.int("invalid-input").min(1, "invalid-input"),
});
