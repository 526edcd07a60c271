import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import type { LibraryMatchKind } from "@/lib/eligibility/domain/library-match";
import { type EvidenceView, readEvidence } from "@/lib/evidence/queries/read-evidence";
import type { CheckContext } from "../domain/checks/check-context";
import type { SectionCode, SubmissionContent } from "../domain/content";
import type { OwnAccount } from "../domain/own-account";
import type { Origins } from "../domain/prefill";
import { type EditRefusal, editRefusal } from "../policy";
import { readOwnAccount } from "./read-account";
import { checkContext, judgedDay, matchOf, type ReadApplication, readOwnApplication } from "./read-application";
import { type AskedCorrection, openCorrections, readScreening } from "./read-corrections";
import { readDraft } from "./read-draft";

export type SectionView = {
  readonly application: ReadApplication;
  readonly account: OwnAccount;
  readonly section: SectionCode;
  readonly revision: number;
  readonly savedAt: Date;
  readonly origins: Origins;
  /** All seven: the live findings look at more than the section that is being written. */
  readonly content: SubmissionContent;
  readonly context: CheckContext;
  readonly judgedOn: string;
  readonly libraryMatch: LibraryMatchKind;
  readonly corrections: readonly AskedCorrection[];
  /** The last day for the answer to a return; null while nothing is returned, and with returns of earlier times. */
  readonly dueOn: string | null;
  readonly files: readonly EvidenceView[];
  readonly now: Date;
  readonly editRefusal: EditRefusal | null;
};

export function findSection(
  actor: FirmActor,
  applicationId: string,
  section: SectionCode,
): Promise<SectionView | null> {
  return asActor(actor, async (handle) => {
    const application = await readOwnApplication(handle, actor, applicationId);
    if (!application) return null;
    const { call, state, firstSubmittedAt } = application;
    const { content, sections } = await readDraft(handle, application.id, call.content);
    const screening = await readScreening(handle, application.id);
    const evidence = await readEvidence(handle, actor, application.id);
    return {
      application,
      account: await readOwnAccount(handle, actor),
      section,
      revision: sections[section].revision,
      savedAt: sections[section].savedAt,
      origins: sections[section].origins,
      content,
      context: contextOf(section, checkContext(handle, application)),
      judgedOn: judgedDay(handle, firstSubmittedAt),
      libraryMatch: await matchOf(handle, call, content),
      corrections: openCorrections(application, screening).filter((correction) => correction.section === section),
      dueOn: state === "returned" ? (screening.at(-1)?.dueOn ?? null) : null,
      files: (evidence?.files ?? []).filter((file) => !file.removed && file.uploadedRole === "firm"),
      now: handle.now,
      editRefusal: editRefusal(state, { state: call.state, ...call.content }, handle.now),
    };
  });
}

/** It goes to the browser: the classes of industries, some hundreds, only where one of them is chosen. */
const contextOf = (section: SectionCode, context: CheckContext): CheckContext =>
  section === "A" ? context : { ...context, lists: { ...context.lists, industries: [] } };
