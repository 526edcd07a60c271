import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { evaluate } from "@/lib/eligibility/domain/evaluate";
import type { Evaluation } from "@/lib/eligibility/domain/finding";
import { SECTION_CODES, type SectionCode, type SubmissionContent } from "../domain/content";
import { type AskedEvidence, evidenceAsked, evidenceLacking } from "../domain/evidence-asked";
import type { Fault } from "../domain/fault";
import { caseFacts } from "../domain/judged-sections";
import { allowedCommands } from "../domain/moves";
import type { OwnAccount } from "../domain/own-account";
import { applicationFaults } from "../domain/section-faults";
import { EVIDENCE_SECTION, type SectionState, sectionState } from "../domain/section-state";
import { type SummaryPiece, sectionSummaries } from "../domain/section-summary";
import { type EditRefusal, editRefusal } from "../policy";
import { readColleagues } from "./look-at-section";
import { readOwnAccount } from "./read-account";
import { type AnswersView, readAnswers } from "./read-answers";
import { checkContext, judgedDay, matchOf, type ReadApplication, readOwnApplication } from "./read-application";
import { type AskedCorrection, openCorrections, readScreening, type ScreeningMoment } from "./read-corrections";
import { type Course, readCourse } from "./read-course";
import { readDraft } from "./read-draft";
import { readEvidenceList } from "./read-evidence";
import { readStamp, type Stamp } from "./read-stamp";

export type SectionTask = {
  readonly code: SectionCode;
  readonly state: SectionState;
  readonly summary: readonly SummaryPiece[];
  readonly faults: readonly Fault[];
  readonly corrections: readonly AskedCorrection[];
  /** Values that were taken over and that nobody has confirmed or typed over yet. */
  readonly prefilled: number;
  readonly lackingFiles: number;
  readonly files: number;
  readonly savedAt: Date;
  /** Null while nobody has changed it. */
  readonly savedBy: string | null;
  /** Colleagues who have it open now. */
  readonly writers: readonly string[];
};

export type Handed = {
  readonly number: number;
  readonly receiptNo: string;
  readonly submittedAt: Date;
};

export type TaskList = Course & {
  readonly application: ReadApplication;
  readonly account: OwnAccount;
  readonly projectName: string;
  readonly content: SubmissionContent;
  readonly now: Date;
  readonly editRefusal: EditRefusal | null;
  readonly sections: readonly SectionTask[];
  readonly evidence: readonly (AskedEvidence & { readonly files: number })[];
  readonly stamp: Stamp;
  readonly evaluation: Evaluation;
  readonly submissions: readonly Handed[];
  /** When it was tried to hand it in too late. */
  readonly lateAttempts: readonly Date[];
  readonly screening: readonly ScreeningMoment[];
  /** Null while nothing is returned. */
  readonly answers: AnswersView | null;
  readonly members: readonly { readonly id: string; readonly name: string; readonly you: boolean }[];
  readonly mayWithdraw: boolean;
  /** No fault, no document lacking: it can be handed in. */
  readonly complete: boolean;
};

/** Everything about one application for the firm: what is to be done, what is lacking, what has happened. */
export function findTaskList(actor: FirmActor, applicationId: string): Promise<TaskList | null> {
  return asActor(actor, async (handle) => {
    const application = await readOwnApplication(handle, actor, applicationId);
    return application && taskList(handle, actor, application);
  });
}

async function taskList(handle: Handle, actor: FirmActor, application: ReadApplication): Promise<TaskList> {
  const { call, state, returnedBy, firstSubmittedAt } = application;
  const { content, sections } = await readDraft(handle, application.id, call.content);
  const files = await readEvidenceList(handle, application.id);
  const screening = await readScreening(handle, application.id);
  const members = await membersOf(handle, actor);
  const colleagues = await readColleagues(handle, actor, application.id);
  const faults = applicationFaults(content, checkContext(handle, application));
  const lacking = evidenceLacking(content, call.content, files);
  const corrections = openCorrections(application, screening);
  const course = { state: call.state, ...call.content };
  const official = { submittedOn: judgedDay(handle, firstSubmittedAt) };
  const facts = caseFacts(
    content,
    call.content,
    official,
    await matchOf(handle, call, content),
    call.lists.authorities,
  );
  const summaries = sectionSummaries(content, facts);
  const tasks = SECTION_CODES.map((code): SectionTask => {
    const lackingFiles = code === EVIDENCE_SECTION ? lacking.length : 0;
    const { revision, savedAt, savedById, origins } = sections[code];
    return {
      code,
      state: sectionState(faults[code], revision, lackingFiles),
      summary: summaries[code],
      faults: faults[code],
      corrections: corrections.filter((correction) => correction.section === code),
      prefilled: Object.keys(origins).length,
      lackingFiles,
      files: code === EVIDENCE_SECTION ? files.length : 0,
      savedAt,
      writers: colleagues.filter(({ section }) => section === code).map(({ name }) => name),
      savedBy: revision === 1 ? null : (members.find((member) => member.id === savedById)?.name ?? ""),
    };
  });
  return {
    application,
    account: await readOwnAccount(handle, actor),
    projectName: content.C.projectName,
    content,
    now: handle.now,
    editRefusal: editRefusal(state, course, handle.now),
    sections: tasks,
    evidence: evidenceAsked(content, call.content).map((asked) => ({
      ...asked,
      files: files.filter((file) => file.kind === asked.kind).length,
    })),
    stamp: await readStamp(handle, application, content, files),
    evaluation: evaluate(call.content.policy, facts),
    submissions: await handedIn(handle, application.id),
    lateAttempts: await lateAttemptsOf(handle, application.id),
    screening,
    answers: await readAnswers(handle, application, screening),
    ...(await readCourse(handle, application, screening)),
    members: members.map(({ id, name }) => ({ id, name, you: id === actor.accountId })),
    mayWithdraw: allowedCommands(state, "firm", { call: course, returnedBy }, handle.now).includes("withdraw"),
    complete: tasks.every((task) => task.state === "done"),
  };
}

async function lateAttemptsOf({ db }: Handle, applicationId: string): Promise<Date[]> {
  const attempts = await db.lateAttempt.findMany({
    where: { applicationId },
    orderBy: { at: "asc" },
    select: { at: true },
  });
  return attempts.map(({ at }) => at);
}

const membersOf = ({ db }: Handle, { firmId }: FirmActor) =>
  db.account.findMany({
    where: { firmId, disabledAt: null },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true },
  });

const handedIn = ({ db }: Handle, applicationId: string): Promise<Handed[]> =>
  db.submission.findMany({
    where: { applicationId },
    orderBy: { number: "asc" },
    select: { number: true, receiptNo: true, submittedAt: true },
  });
