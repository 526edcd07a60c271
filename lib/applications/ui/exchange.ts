import { z } from "zod";
import { isAnswersCode } from "../domain/answers";
import { type PaperCode, type PlainSection, plainSection, SECTION_CODES, type SectionCode } from "../domain/content";
import type { Edit } from "../domain/edits";
import type { Place } from "../domain/place";
import { draftSchemas } from "../schema/draft";

/** What the server said of a section. */
export type Heard = {
  readonly kind: "heard";
  readonly revision: number;
  readonly savedAt: Date;
  /** A colleague who saved last; null for oneself, and when not told. */
  readonly savedBy: string | null;
  /** Null: as the sender knows it, with what was sent. */
  readonly content: PlainSection | null;
  /** What of it no draft has room for. */
  readonly unkept: readonly Place[];
  /** Null: not told this time. */
  readonly colleagues: readonly { readonly name: string; readonly section: SectionCode }[] | null;
  /** Changes with the files of the application; null where the section has none, and when not told. */
  readonly files: string | null;
};

export type Answer =
  | Heard
  | { readonly kind: "unreachable" | "signed-out" | "other-account" }
  | { readonly kind: "refused"; readonly refusal: string };

/** The application takes no more words, whatever they are. */
export const isOver = (refusal: string): boolean => refusal === "call-closed" || refusal === "not-editable";

const placeSchema = z.object({ field: z.string(), row: z.string().optional(), cell: z.string().optional() });

const heardSchema = z.object({
  revision: z.int(),
  savedAt: z.coerce.date(),
  savedBy: z.string().nullable().default(null),
  content: z.unknown().nullable(),
  unkept: z.array(placeSchema).default([]),
  colleagues: z.array(z.object({ name: z.string(), section: z.enum(SECTION_CODES) })).optional(),
  files: z.string().nullable().default(null),
});

const refusedSchema = z.object({ refusal: z.string() });

export type ExchangePlace = {
  readonly account: string;
  readonly applicationId: string;
  readonly section: PaperCode;
};

/** What waits here for a person is this browser's own affair. */
const sentEdit = ({ place, revision, over, value }: Edit) => ({ place, revision, over, value });

/** A body that a tab which is being closed may still send. */
const KEEPALIVE_CHARACTERS = 20_000;

/** A line that is dead without saying so would keep everything that is typed after it waiting for ever. */
const ANSWER_WITHIN_MS = 30_000;

/** One exchange with the server. Whatever is no answer of the portal's counts as not reached: it is tried again. */
export async function exchange(
  { account, applicationId, section }: ExchangePlace,
  revision: number,
  edits: readonly Edit[],
): Promise<Answer> {
  const body = JSON.stringify({ account, revision, edits: edits.map(sentEdit) });
  try {
    const response = await fetch(`/api/applications/${applicationId}/sections/${section}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      keepalive: document.visibilityState === "hidden" && body.length < KEEPALIVE_CHARACTERS,
    });
    if (response.status >= 500) return { kind: "unreachable" };
    return answerOf(section, response.ok, await response.json());
  } catch {
    return { kind: "unreachable" };
  }
}

function answerOf(section: PaperCode, ok: boolean, body: unknown): Answer {
  if (!ok) {
    const { refusal } = refusedSchema.parse(body);
    if (refusal === "not-signed-in") return { kind: "signed-out" };
    return refusal === "other-account" ? { kind: "other-account" } : { kind: "refused", refusal };
  }
  const { content, colleagues, ...heard } = heardSchema.parse(body);
  return {
    kind: "heard",
    ...heard,
    content: content === null || content === undefined ? null : readContent(section, content),
    colleagues: colleagues ?? null,
  };
}

const answersSchema = z.record(z.string(), z.string());

const readContent = (paper: PaperCode, content: unknown): PlainSection =>
  isAnswersCode(paper) ? answersSchema.parse(content) : plainSection(draftSchemas[paper].parse(content));
