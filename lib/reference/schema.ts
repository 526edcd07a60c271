import { z } from "zod";
import { type ListSpec, searchText } from "@/lib/core/list-parameters";
import { isDay } from "@/lib/core/time";
import { isYear, NO_SCOPE, REFERENCE_KINDS } from "./domain/kinds";

const sentence = (missing: string) => z.string().trim().min(1, missing).max(100, "text-too-long");
const optionalDay = z
  .string()
  .trim()
  .refine((text) => text === "" || isDay(text), "day-malformed");

/** What the officer types beside the file. The year is asked for a calendar only. */
export const termsSchema = z
  .object({
    kind: z.enum(REFERENCE_KINDS),
    year: z.string().trim(),
    source: sentence("source-missing"),
    documentNo: sentence("document-no-missing"),
    validFrom: optionalDay,
    validTo: optionalDay,
  })
  .superRefine(({ kind, year, validFrom, validTo }, report) => {
    const fault = (path: string, message: string) => report.addIssue({ code: "custom", path: [path], message });
    if (kind === "holidays" && !isYear(year)) fault("year", "year-malformed");
    if (validFrom !== "" && validTo !== "" && validTo < validFrom) fault("validTo", "validity-order");
  });

export type TypedTerms = z.input<typeof termsSchema>;

/** The query string of the import's address: the terms, the file's name, and for taking it in what was seen. */
export const importQuery = z
  .object({
    name: z.string().min(1, "file-name-missing").max(200, "file-name-too-long"),
    confirm: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "hash-malformed")
      .optional(),
    basedOn: z.coerce.number().int().min(0).max(100_000).default(0),
  })
  .and(termsSchema)
  .transform(({ kind, year, source, documentNo, validFrom, validTo, ...file }) => ({
    ...file,
    kind,
    scope: kind === "holidays" ? year : NO_SCOPE,
    terms: { source, documentNo, validFrom: validFrom || null, validTo: validTo || null },
  }));

/** The rows of one version. */
export const ROW_LIST = {
  sorts: ["code"],
  sort: "code",
  direction: "asc",
  filters: { q: searchText },
  pageSize: 50,
} as const satisfies ListSpec<"code", "q">;
