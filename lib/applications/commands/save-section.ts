import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import type { CallRules } from "@/lib/calls/domain/call-rules";
import { type ReadCall, readCall } from "@/lib/calls/queries/read-call";
import { canonicalJson } from "@/lib/core/canonical-json";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { plainSection, type SectionCode, type SubmissionContent } from "../domain/content";
import { type MergeConflict, mergeSections } from "../domain/merge";
import { type EditRefusal, editRefusal, ownApplications } from "../policy";
import { storedContent } from "../queries/read-draft";

export type SaveRefusal = "not-found" | EditRefusal;

export type SectionToSave<Code extends SectionCode> = {
  readonly applicationId: string;
  readonly section: Code;
  /** The revision that `base` was, when the typing began. */
  readonly revision: number;
  readonly base: SubmissionContent[Code];
  readonly mine: SubmissionContent[Code];
};

export type SavedSection<Code extends SectionCode> = {
  readonly revision: number;
  readonly savedAt: Date;
  /** As it now stands: with what a colleague saved meanwhile. */
  readonly content: SubmissionContent[Code];
  /** Fields that both changed: theirs stands until the person chooses. */
  readonly conflicts: readonly MergeConflict[];
};

/**
 * Keeps what was typed. A newer revision is merged field by field, so nobody's words are overwritten or turned away.
 * No audit event: a draft is the firm's own paper until it is handed in, and its revisions say who saved what and when.
 */
export function saveSection<Code extends SectionCode>(
  actor: FirmActor,
  { applicationId, section, revision, base, mine }: SectionToSave<Code>,
): Promise<Result<SavedSection<Code>, SaveRefusal>> {
  return runCommand(actor, "save-section", async (handle) => {
    const application = await lockForWriting(handle, actor, applicationId);
    if (!application) return err("not-found");
    const { state, call } = application;
    const refusal = editRefusal(state, { state: call.state, ...call.content }, handle.now);
    if (refusal !== null) return err(refusal);

    const stored = await lockSection(handle, applicationId, section);
    const current = storedContent<Code>(section, stored.content, call.content);
    const {
      content,
      conflicts,
    }: Pick<SavedSection<Code>, "content" | "conflicts"> = stored.revision === revision
      ? { content: mine, conflicts: [] }
      : mergedContent<Code>(section, { base, theirs: current, mine }, call.content);
    if (canonicalJson(content) === canonicalJson(current)) {
      return ok({ revision: stored.revision, savedAt: stored.savedAt, content, conflicts });
    }
    await handle.db.applicationSection.updateMany({
      where: { applicationId, section, revision: stored.revision },
      data: { content, revision: { increment: 1 }, savedAt: handle.now, savedById: actor.accountId },
    });
    return ok({ revision: stored.revision + 1, savedAt: handle.now, content, conflicts });
  });
}

/** Shared with other savers, but not with a submission: what is being handed in does not change under its hands. */
async function lockForWriting(handle: Handle, actor: FirmActor, applicationId: string) {
  const { db } = handle;
  await db.$queryRaw`select 1 from "application" where "id" = ${applicationId}::uuid and "firmId" = ${actor.firmId}::uuid for share`;
  const application = await db.application.findFirst({
    where: { id: applicationId, ...ownApplications(actor) },
    select: { state: true, callId: true },
  });
  if (!application) return null;
  const call: ReadCall | null = await readCall(handle, application.callId);
  return call && { state: application.state, call };
}

async function lockSection({ db }: Handle, applicationId: string, section: SectionCode) {
  await db.$queryRaw`select 1 from "application_section" where "applicationId" = ${applicationId}::uuid and "section" = ${section}::section_code for update`;
  return db.applicationSection.findUniqueOrThrow({ where: { applicationId_section: { applicationId, section } } });
}

type Sides<Content> = { readonly base: Content; readonly theirs: Content; readonly mine: Content };

function mergedContent<Code extends SectionCode>(
  section: Code,
  { base, theirs, mine }: Sides<SubmissionContent[Code]>,
  rules: CallRules,
): { readonly content: SubmissionContent[Code]; readonly conflicts: readonly MergeConflict[] } {
  const sides = { base: plainSection(base), theirs: plainSection(theirs), mine: plainSection(mine) };
  const { content, conflicts } = mergeSections(section, sides);
  return { content: storedContent(section, content, rules), conflicts };
}
