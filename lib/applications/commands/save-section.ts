import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import type { CallRules } from "@/lib/calls/domain/call-rules";
import { readMarkedCall } from "@/lib/calls/queries/read-call";
import { canonicalJson } from "@/lib/core/canonical-json";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import type { JsonInput } from "@/lib/db/conditions";
import { withFixedRows } from "../domain/blank-content";
import { plainSection, type SectionCode, type SubmissionContent } from "../domain/content";
import { applyEdits, type Edit } from "../domain/edits";
import { isPlaceOf, placeKey } from "../domain/place";
import { withoutOrigins } from "../domain/prefill";
import { beginsSitting } from "../domain/sitting";
import { type EditRefusal, editRefusal } from "../policy";
import { storedContent, storedOrigins } from "../queries/read-draft";
import { draftSchemas } from "../schema/draft";

export type SaveRefusal = "not-found" | EditRefusal | "words-unreadable";

export type SectionToSave<Code extends SectionCode> = {
  readonly applicationId: string;
  readonly section: Code;
  /** The newest revision that the sender knows. */
  readonly revision: number;
  /** What was typed, each with the revision it was typed on. */
  readonly edits: readonly Edit[];
};

export type SavedSection<Code extends SectionCode> = {
  readonly revision: number;
  readonly savedAt: Date;
  /** The colleague whose words stand against some of these edits, or came in beside them; null where none did. */
  readonly savedBy: string | null;
  /** As it now stands, where the sender cannot know it: somebody else has saved meanwhile, or an edit was not taken. */
  readonly content: SubmissionContent[Code] | null;
  /** Edits that a colleague's saved words stand against: theirs stays until the person chooses. */
  readonly refused: readonly Edit[];
  /** Edits that no draft has room for: a text that is too long, a row too many. Everything else was kept. */
  readonly unkept: readonly Edit[];
};

/**
 * Keeps what was typed, place by place, so nobody's words are overwritten or turned away.
 * No audit event: a draft is the firm's own paper until it is handed in, and its versions say who saved what and when.
 */
export function saveSection<Code extends SectionCode>(
  actor: FirmActor,
  { applicationId, section, revision, edits }: SectionToSave<Code>,
): Promise<Result<SavedSection<Code>, SaveRefusal>> {
  return runCommand(actor, "save-section", async (handle) => {
    if (!edits.every(({ place }) => isPlaceOf(section, place))) return err("words-unreadable");
    const stored = await lockSection(handle, actor, applicationId, section);
    const call = stored && (await readMarkedCall(handle, stored.callId, stored.callMark));
    if (!stored || !call) return err("not-found");
    const refusal = editRefusal(stored.state, { state: call.state, ...call.content }, handle.now);
    if (refusal !== null) return err(refusal);

    const merged = mergedSection({ applicationId, section, revision, edits }, stored, call.content);
    if (merged === null) return err("words-unreadable");
    const { content, isKnown, isChanged, refused, unkept } = merged;
    const savedBy = await colleagueWho(merged.isNews, handle, actor, stored.savedById);
    const answer = { content: isKnown ? null : content, refused, unkept, savedBy };
    if (!isChanged) return ok({ revision: stored.revision, savedAt: stored.savedAt, ...answer });
    await write(handle, actor, { applicationId, section, stored, content, edits });
    return ok({ revision: stored.revision + 1, savedAt: handle.now, ...answer });
  });
}

/** What stands after these edits; null for what no form could have sent. */
function mergedSection<Code extends SectionCode>(
  { section, revision, edits }: SectionToSave<Code>,
  stored: StoredSection,
  rules: CallRules,
) {
  const current = storedContent<Code>(section, stored.content, rules);
  const merged = applyEdits(plainSection(current), edits);
  const content = readable(section, merged.content, rules);
  if (content === null) return null;
  const { refused, unkept } = merged;
  return {
    content,
    refused,
    unkept,
    /** Something stands there that the sender did not know. */
    isNews: stored.revision !== revision || refused.length > 0,
    /** The sender knows it all by what was sent. */
    isKnown: stored.revision === revision && refused.length + unkept.length === 0,
    isChanged: canonicalJson(content) !== canonicalJson(current),
  };
}

type StoredSection = {
  readonly state: Parameters<typeof editRefusal>[0];
  readonly callId: string;
  readonly callMark: string;
  readonly content: JsonInput;
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedById: string;
  readonly sittingSince: Date;
  readonly prefilled: unknown;
};

/**
 * The application is shared with other savers, but not with a submission: what is being handed in does not change under its
 * hands. The section is this save's alone.
 */
async function lockSection({ db }: Handle, { firmId }: FirmActor, applicationId: string, section: SectionCode) {
  const [row] = await db.$queryRaw<StoredSection[]>`
    select a."state"::text as "state", a."callId", c."xmin"::text as "callMark",
      s."content", s."revision", s."savedAt", s."savedById", s."sittingSince", s."prefilled"
    from "application" a join "application_section" s on s."applicationId" = a."id" join "call" c on c."id" = a."callId"
    where a."id" = ${applicationId}::uuid and a."firmId" = ${firmId}::uuid and s."section" = ${section}::section_code
    for share of a for update of s`;
  return row ?? null;
}

/** Who saved what the sender did not know; null where there is no such thing, or it was oneself in another tab. */
async function colleagueWho(
  isNews: boolean,
  { db }: Handle,
  { accountId }: FirmActor,
  savedById: string,
): Promise<string | null> {
  if (!isNews || savedById === accountId) return null;
  const colleague = await db.account.findUnique({ where: { id: savedById }, select: { name: true } });
  return colleague?.name ?? null;
}

/** Only what the form could have sent; null for anything else. Rows that the call brings with it are neither added nor taken away. */
function readable<Code extends SectionCode>(
  section: Code,
  content: unknown,
  rules: CallRules,
): SubmissionContent[Code] | null {
  const parsed = draftSchemas[section].safeParse(content);
  return parsed.success ? withFixedRows(section, parsed.data, rules) : null;
}

type Written = {
  readonly applicationId: string;
  readonly section: SectionCode;
  readonly stored: StoredSection;
  readonly content: SubmissionContent[SectionCode];
  readonly edits: readonly Edit[];
};

async function write({ db, now }: Handle, actor: FirmActor, written: Written): Promise<void> {
  const { applicationId, section, stored, content, edits } = written;
  const { revision, savedAt, savedById } = stored;
  const sitting = { by: savedById, since: stored.sittingSince, revision };
  const begins = beginsSitting(sitting, actor.accountId, now);
  if (begins) {
    await db.applicationSectionVersion.createMany({
      data: [{ applicationId, section, revision, content: stored.content, savedAt, savedById }],
    });
  }
  const origins = storedOrigins(stored.prefilled);
  const left = withoutOrigins(
    origins,
    edits.map(({ place }) => placeKey(place)),
  );
  const prefilled = Object.keys(left).length < Object.keys(origins).length ? JSON.stringify(left) : null;
  await db.$executeRaw`
    update "application_section" set "content" = ${JSON.stringify(content)}::jsonb, "revision" = "revision" + 1,
      "savedAt" = ${now}, "savedById" = ${actor.accountId}::uuid,
      "sittingSince" = coalesce(${begins ? now : null}, "sittingSince"), "prefilled" = coalesce(${prefilled}::jsonb, "prefilled")
    where "applicationId" = ${applicationId}::uuid and "section" = ${section}::section_code and "revision" = ${revision}`;
}
