import { z } from "zod";
import { type ListSpec, searchText } from "@/lib/core/list-parameters";
import { unitCodeIn } from "@/lib/core/unit-code";

const year = (text: string) => (/^20[0-9]{2}$/.test(text) ? text : null);

export const LIBRARY_LIST = {
  sorts: ["entryNo", "projectName", "firmName", "division", "plannedInvestment"],
  sort: "entryNo",
  direction: "asc",
  filters: { year, division: unitCodeIn, q: searchText },
  pageSize: 50,
} as const satisfies ListSpec<
  "entryNo" | "projectName" | "firmName" | "division" | "plannedInvestment",
  "year" | "division" | "q"
>;

/** Beside the file: its name, and for taking it in the hash of the preview. */
export const importQuery = z.strictObject({
  name: z.string().min(1, "file-name-missing").max(200, "file-name-too-long"),
  confirm: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "hash-malformed")
    .optional(),
});

const typed = z.string().max(200, "value-too-long").nullable();

/** What is looked up, as typed; the years are the call's. */
export const libraryClaimSchema = z.object({
  years: z.array(z.number().int().min(2000).max(2100)).min(1, "years-missing").max(5, "years-too-many"),
  projectCode: typed,
  uscc: typed,
  projectName: typed,
});
