import { z } from "zod";
import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { isDay } from "@/lib/core/time";
import { readFigure } from "@/lib/screening/schema/requests";
import type { SiteFigureFound } from "./domain/conclusion";
import { MOST_PEOPLE, SITE_CHECK_RESULTS, SITE_FIGURES, SITE_STEPS } from "./domain/site-check";

const text = (most: number) => z.string().trim().max(most, "text-too-long");

const day = z.string().transform((typed, context): string | null => {
  if (typed === "") return null;
  if (!isDay(typed)) context.addIssue({ code: "custom", message: "day-malformed" });
  return typed;
});

/** 万元 or a number of people as typed; blank where the figure was not reduced. */
const figure = z
  .strictObject({ figure: z.enum(SITE_FIGURES), value: z.string().max(40, "value-malformed") })
  .transform(({ figure: name, value }, context): SiteFigureFound | null => {
    if (value.trim() === "") return null;
    const read = readFigure(name, value);
    if (read.ok) return { figure: name, value: read.value };
    context.addIssue({ code: "custom", path: ["value"], message: "value-malformed" });
    return null;
  });

/** Everything that is written at the plant, lenient enough for half a record. */
const wordsShape = {
  checkedOn: day,
  people: z.array(z.strictObject({ name: text(40), office: text(60) })).max(MOST_PEOPLE, "people-too-many"),
  firmPerson: text(60),
  findings: text(4000),
  result: z.union([z.enum(SITE_CHECK_RESULTS), z.literal("").transform(() => null)]),
  figures: z.array(figure).transform((figures) => figures.filter((each) => each !== null)),
};
export const wordsForm = z.object(wordsShape);
export type WordsForm = z.input<typeof wordsForm>;

/** The same words as a device keeps them, half-typed figures too; some hold null for a result that nobody had chosen. */
export const keptWords: z.ZodType<WordsForm> = z.object({
  checkedOn: z.string(),
  people: z.array(z.object({ name: z.string(), office: z.string() })),
  firmPerson: z.string(),
  findings: z.string(),
  result: z
    .enum([...SITE_CHECK_RESULTS, ""])
    .nullable()
    .transform((result) => result ?? ""),
  figures: z.array(z.object({ figure: z.enum(SITE_FIGURES), value: z.string() })),
});

const seen = { siteCheckId: z.uuid("not-found"), version: z.number().int().positive() };

export const beginSchema = z.object({ applicationId: z.uuid("not-found") });
export const saveSchema = z.object({ ...seen, ...wordsShape });
export const concludeSchema = z.object(seen);
export const withdrawSchema = z.object({ ...seen, reason: text(1000).min(1, "reason-missing") });
export const signSchema = z.object({ ...seen, recordId: z.uuid("record-unknown") });
export const replaceRecordSchema = z.object({
  siteCheckId: z.uuid("not-found"),
  replacesId: z.uuid("changed-meanwhile"),
  recordId: z.uuid("record-unknown"),
});
export const photoSchema = z.object({
  siteCheckId: z.uuid("not-found"),
  evidenceId: z.uuid("photo-unknown"),
  caption: text(100),
});
export const removePhotoSchema = photoSchema.omit({ caption: true });

export const SITE_CHECK_LIST = {
  sorts: ["daysLeft", "place", "firm", "checkedOn"],
  sort: "daysLeft",
  direction: "asc",
  filters: { step: oneOf(SITE_STEPS), q: searchText },
} as const satisfies ListSpec<"daysLeft" | "place" | "firm" | "checkedOn", "step" | "q">;
export type SiteSort = (typeof SITE_CHECK_LIST)["sorts"][number];
