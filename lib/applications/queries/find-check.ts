import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import type { AttachmentKind } from "@/lib/calls/domain/call-rules";
import type { ScanState } from "@/lib/core/scan-state";
import { asActor } from "@/lib/db/as-actor";
import { scansOf } from "@/lib/db/read-scans";
import { evaluate } from "@/lib/eligibility/domain/evaluate";
import type { Evaluation } from "@/lib/eligibility/domain/finding";
import { SECTION_CODES, type SectionCode, type SubmissionContent } from "../domain/content";
import { evidenceLacking } from "../domain/evidence-asked";
import type { Fault, Warning } from "../domain/fault";
import { caseFacts } from "../domain/judged-sections";
import { type LookedOver, lookedOver } from "../domain/looked-over";
import { type MoveRefusal, moveApplication } from "../domain/moves";
import type { OwnAccount } from "../domain/own-account";
import type { EvidenceItem } from "../domain/receipt";
import { applicationFaults } from "../domain/section-faults";
import { sectionWarnings } from "../domain/warnings";
import { readOwnAccount } from "./read-account";
import { checkContext, judgedDay, matchOf, type ReadApplication, readOwnApplication } from "./read-application";
import { openCorrections, readScreening } from "./read-corrections";
import { readDraft } from "./read-draft";
import { readEvidenceList } from "./read-evidence";
import { readStamp, type Stamp } from "./read-stamp";

export type CheckView = {
  readonly application: ReadApplication;
  readonly account: OwnAccount;
  readonly content: SubmissionContent;
  readonly faults: Readonly<Record<SectionCode, readonly Fault[]>>;
  readonly warnings: Readonly<Record<SectionCode, readonly Warning[]>>;
  readonly files: readonly EvidenceItem[];
  /** How their bytes stand with the scanner, by hash. */
  readonly scans: ReadonlyMap<string, ScanState>;
  readonly lacking: readonly AttachmentKind[];
  readonly stamp: Stamp;
  readonly evaluation: Evaluation;
  readonly now: Date;
  /** How often it has been handed in. */
  readonly submissions: number;
  /** Corrections of the open return that have no answer yet. */
  readonly unanswered: number;
  /** Names what this page shows: it is handed in as long as nobody has changed it. */
  readonly lookedOver: LookedOver;
  /** Why it cannot be handed in now, whatever its content. */
  readonly refusal: MoveRefusal | null;
};

/** 核对: every answer once more before it is handed in, with all that is in the way of it. */
export function findCheck(actor: FirmActor, applicationId: string): Promise<CheckView | null> {
  return asActor(actor, async (handle) => {
    const application = await readOwnApplication(handle, actor, applicationId);
    if (!application) return null;
    const { call, state, returnedBy, firstSubmittedAt } = application;
    const { content } = await readDraft(handle, application.id, call.content);
    const files = await readEvidenceList(handle, application.id);
    const official = { submittedOn: judgedDay(handle, firstSubmittedAt) };
    const facts = caseFacts(
      content,
      call.content,
      official,
      await matchOf(handle, call, content),
      call.lists.authorities,
    );
    const warnings = Object.fromEntries(SECTION_CODES.map((code) => [code, sectionWarnings(code, content)]));
    const answers = openCorrections(application, await readScreening(handle, application.id)).map(
      ({ answer }) => answer,
    );
    const moved = moveApplication(
      state,
      "submit",
      "firm",
      { call: { state: call.state, ...call.content }, returnedBy },
      handle.now,
    );
    return {
      application,
      account: await readOwnAccount(handle, actor),
      content,
      faults: applicationFaults(content, checkContext(handle, application)),
      // Every code was walked just above; Object.fromEntries forgets the keys.
      warnings: warnings as CheckView["warnings"],
      files,
      scans: await scansOf(handle, files),
      lacking: evidenceLacking(content, call.content, files),
      stamp: await readStamp(handle, application, content, files),
      evaluation: evaluate(call.content.policy, facts),
      now: handle.now,
      submissions: await handle.db.submission.count({ where: { applicationId: application.id } }),
      unanswered: answers.filter((answer) => answer === null).length,
      lookedOver: lookedOver({ content, evidence: files, answers }),
      refusal: moved.ok ? null : moved.error,
    };
  });
}
