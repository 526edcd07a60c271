import "server-only";
import type { CallRules } from "@/lib/calls/domain/call-rules";
import type { Handle } from "@/lib/db/as-actor";
import { blankSection, withFixedRows } from "../domain/blank-content";
import { SECTION_CODES, type SectionCode, type SubmissionContent } from "../domain/content";
import type { Origins } from "../domain/prefill";
import { draftSchemas } from "../schema/draft";

export type DraftSection<Code extends SectionCode = SectionCode> = {
  readonly content: SubmissionContent[Code];
  /** 1 until the firm has changed anything. */
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedById: string;
  /** What nobody typed here, until it is confirmed. */
  readonly origins: Origins;
};

export type Draft = {
  readonly content: SubmissionContent;
  readonly sections: { readonly [Code in SectionCode]: Omit<DraftSection<Code>, "content"> };
};

type StoredSection = {
  readonly section: SectionCode;
  readonly content: unknown;
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedById: string;
  readonly prefilled: unknown;
};

/** The seven sections as they stand, with every row that the call asks for. */
export async function readDraft({ db }: Handle, applicationId: string, rules: CallRules): Promise<Draft> {
  const rows = await db.$queryRaw<StoredSection[]>`
    select "section"::text as "section", "content", "revision", "savedAt", "savedById", "prefilled"
    from "application_section" where "applicationId" = ${applicationId}::uuid`;
  const stored = new Map(rows.map((row) => [row.section, row]));
  const content = <Code extends SectionCode>(section: Code): SubmissionContent[Code] =>
    storedContent(section, stored.get(section)?.content, rules);
  const sections = SECTION_CODES.map((section) => {
    const row = stored.get(section);
    if (!row) throw new Error(`application ${applicationId} has no section ${section}`);
    const { revision, savedAt, savedById, prefilled } = row;
    return [section, { revision, savedAt, savedById, origins: storedOrigins(prefilled) }];
  });
  return {
    content: {
      A: content("A"),
      B: content("B"),
      C: content("C"),
      D: content("D"),
      E: content("E"),
      F: content("F"),
      G: content("G"),
    },
    // Every code was walked just above; Object.fromEntries forgets the keys.
    sections: Object.fromEntries(sections) as Draft["sections"],
  };
}

/** What was stored by an older form is completed, never dropped in silence: a draft that cannot be read is a bug. */
export function storedContent<Code extends SectionCode>(
  section: Code,
  stored: unknown,
  rules: CallRules,
): SubmissionContent[Code] {
  const parsed = draftSchemas[section].parse(stored ?? blankSection(section, rules));
  return withFixedRows(section, parsed, rules);
}

/** Only first-content writes origins, from this very type; the others take some away. */
export const storedOrigins = (stored: unknown): Origins => (stored ?? {}) as Origins;
