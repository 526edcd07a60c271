import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { plainSection, SECTION_CODES, type SectionCode, type SubmissionContent } from "../domain/content";
import { type Difference, differences } from "../domain/edits";
import { type FileDifference, fileDifferences } from "../domain/file-differences";
import type { EvidenceItem } from "../domain/receipt";
import { differsInSpellingOnly } from "../domain/spelling";
import type { HistoryQuestion } from "../schema/history";
import { submittedContent, submittedFiles } from "./find-submission";
import { type ReadApplication, readOwnApplication } from "./read-application";
import { type AskedCorrection, readScreening } from "./read-corrections";
import { readDraft, storedContent } from "./read-draft";
import { readEvidenceList } from "./read-evidence";

/** A section as one sitting left it; the newest one of each section is as it stands now. */
export type SectionVersion = {
  readonly section: SectionCode;
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string;
  readonly current: boolean;
};

export type SectionDifferences = {
  readonly section: SectionCode;
  readonly differences: readonly Difference[];
  /** Both sides, for the names of rows. */
  readonly from: SubmissionContent[SectionCode];
  readonly to: SubmissionContent[SectionCode];
};

export type HistoryView = {
  readonly application: ReadApplication;
  readonly projectName: string;
  readonly submissions: readonly { readonly number: number; readonly submittedAt: Date }[];
  readonly versions: readonly SectionVersion[];
  /** The answer to what was asked; null where nothing was. */
  readonly compared: Compared | null;
};

export type Compared = {
  readonly sections: readonly SectionDifferences[];
  readonly files: readonly FileDifference[];
  /** What the firm said to corrections between the one and the other. */
  readonly answers: readonly AskedCorrection[];
};

/** What the draft has been, who wrote it when, and how any two of its states differ; null where one of them does not exist. */
export function findHistory(
  actor: FirmActor,
  applicationId: string,
  question: HistoryQuestion | null,
): Promise<HistoryView | null> {
  return asActor(actor, async (handle) => {
    const application = await readOwnApplication(handle, actor, applicationId);
    if (!application) return null;
    const { content } = await readDraft(handle, application.id, application.call.content);
    const submissions = await handle.db.submission.findMany({
      where: { applicationId: application.id },
      orderBy: { number: "asc" },
      select: { number: true, submittedAt: true },
    });
    const answer = question && (await compared(handle, application, content, question));
    if (question && !answer) return null;
    return {
      application,
      projectName: content.C.projectName,
      submissions,
      versions: await versionsOf(handle, application.id),
      compared: answer,
    };
  });
}

async function versionsOf({ db }: Handle, applicationId: string): Promise<SectionVersion[]> {
  const select = { section: true, revision: true, savedAt: true, savedById: true } as const;
  const old = await db.applicationSectionVersion.findMany({ where: { applicationId }, select });
  const now = await db.applicationSection.findMany({ where: { applicationId }, select });
  const people = await db.account.findMany({ select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return [...old.map((row) => ({ ...row, current: false })), ...now.map((row) => ({ ...row, current: true }))]
    .map(({ savedById, ...row }) => ({ ...row, savedBy: names.get(savedById) ?? "" }))
    .sort((left, right) => right.savedAt.getTime() - left.savedAt.getTime() || right.revision - left.revision);
}

async function compared(
  handle: Handle,
  application: ReadApplication,
  draft: SubmissionContent,
  question: HistoryQuestion,
): Promise<Compared | null> {
  if (question.kind === "version") {
    const sections = await versionCompared(handle, application, draft, question);
    return sections && { sections, files: [], answers: [] };
  }
  const [from, to] = [
    await submissionOrDraft(handle, application.id, draft, question.from),
    await submissionOrDraft(handle, application.id, draft, question.to),
  ];
  if (!from || !to) return null;
  return {
    sections: SECTION_CODES.flatMap((section) => differing(section, from.content[section], to.content[section])),
    files: fileDifferences(from.files, to.files),
    answers: await answersBetween(handle, application.id, question),
  };
}

/** To the returns that came after the earlier of the two and before the later. */
async function answersBetween(
  handle: Handle,
  applicationId: string,
  { from, to }: Extract<HistoryQuestion, { kind: "submissions" }>,
): Promise<readonly AskedCorrection[]> {
  const [first, last] = to === "draft" ? [from, Infinity] : [Math.min(from, to), Math.max(from, to)];
  const screening = await readScreening(handle, applicationId);
  return screening
    .filter(({ submission }) => submission >= first && submission < last)
    .flatMap(({ corrections }) => corrections)
    .filter(({ answer }) => answer !== null);
}

/** A version, and the one before it: what that sitting changed. */
async function versionCompared(
  { db }: Handle,
  { id: applicationId, call }: ReadApplication,
  draft: SubmissionContent,
  { section, revision }: Extract<HistoryQuestion, { kind: "version" }>,
): Promise<SectionDifferences[] | null> {
  const rows = await db.applicationSectionVersion.findMany({
    where: { applicationId, section, revision: { lte: revision } },
    orderBy: { revision: "desc" },
    take: 2,
    select: { revision: true, content: true },
  });
  const [newest, before] = rows;
  const contentOf = (stored: unknown) => storedContent(section, stored, call.content);
  if (newest?.revision !== revision) {
    // The newest state stands in the section itself, not among the versions.
    const current = await db.applicationSection.count({ where: { applicationId, section, revision } });
    return newest && current > 0 ? differing(section, contentOf(newest.content), draft[section]) : null;
  }
  return before ? differing(section, contentOf(before.content), contentOf(newest.content)) : [];
}

type State = { readonly content: SubmissionContent; readonly files: readonly EvidenceItem[] };

async function submissionOrDraft(
  handle: Handle,
  applicationId: string,
  draft: SubmissionContent,
  asked: number | "draft",
): Promise<State | null> {
  if (asked === "draft") return { content: draft, files: await readEvidenceList(handle, applicationId) };
  const row = await handle.db.submission.findFirst({
    where: { applicationId, number: asked },
    select: { content: true, evidenceList: true },
  });
  return row && { content: submittedContent(row.content), files: submittedFiles(row.evidenceList) };
}

function differing<Code extends SectionCode>(
  section: Code,
  from: SubmissionContent[Code],
  to: SubmissionContent[Code],
): SectionDifferences[] {
  const found = differences(section, plainSection(from), plainSection(to)).filter(
    (difference) => !differsInSpellingOnly(section, difference),
  );
  return found.length > 0 ? [{ section, differences: found, from, to }] : [];
}
