import "server-only";
import type { SubmissionContent } from "@/lib/applications/domain/content";
import type { EvidenceItem } from "@/lib/applications/domain/receipt";
import type { ExpertActor } from "@/lib/auth/actor";
import type { Rubric } from "@/lib/calls/domain/rubric";
import { type ReadCall, readCall } from "@/lib/calls/queries/read-call";
import type { CodedName } from "@/lib/core/coded-name";
import type { ScanState } from "@/lib/core/scan-state";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { scansOf } from "@/lib/db/read-scans";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import { entryOf } from "@/lib/reference/domain/lists";
import { type Progress, progressOf } from "../domain/assignment";
import { type ComputedView, computedViews } from "../domain/computed-views";
import type { DraftSheet } from "../domain/sheet-draft";
import { ownAssignments, ownLiveAssignments } from "../policy";
import { checkReceipt, type ReceiptCheck } from "./check-receipt";
import { isPracticeOwed } from "./practice-owed";
import { readJudged } from "./read-judged";
import { type Returns, readReturns } from "./read-returns";
import { storedPoints, storedScores } from "./stored-sheet";

/** What an expert must know to say whether an interest stands in the way, and nothing of the file. */
export type ReviewHead = {
  readonly assignmentId: string;
  readonly progress: Progress;
  readonly callTitle: string;
  readonly underReview: boolean;
  /** What all sheets of the call were sealed into; null before. */
  readonly sealRoot: string | null;
  /** The file opens after the practice of this call, which is not handed in yet. */
  readonly practiceFirst: string | null;
  readonly firmName: string;
  readonly uscc: string;
  readonly projectName: string;
  readonly unit: CodedName;
  readonly own: { readonly name: string; readonly employerName: string; readonly employerUscc: string | null };
  readonly place: ReviewPlace;
};

/** Where this one stands among the expert's own of the same call. */
export type ReviewPlace = {
  readonly number: number;
  readonly of: number;
  /** The next one that is not locked yet, after this one or from the beginning. */
  readonly nextId: string | null;
};

export type OpenFile = {
  readonly rubric: Rubric;
  readonly submission: { readonly number: number; readonly submittedAt: Date };
  readonly content: SubmissionContent;
  readonly lists: ReferenceLists;
  readonly files: readonly EvidenceItem[];
  /** How their bytes stand with the scanner, by hash. */
  readonly scans: ReadonlyMap<string, ScanState>;
  readonly computed: readonly ComputedView[];
  readonly returns: Returns | null;
  readonly sheet: ReviewSheet;
};

export type ReviewSheet = DraftSheet & {
  readonly revision: number;
  readonly savedAt: Date;
  /** Why and when an earlier version of it was unlocked; null where that never happened. */
  readonly unlocked: { readonly at: Date; readonly reason: string } | null;
  readonly locked: LockedReview | null;
};

export type LockedReview = {
  readonly at: Date;
  readonly commitSha256: string;
  readonly totalCenti: number;
  /** Whether the receipt can be computed again from what is stored; "unopened" where its random number cannot be read. */
  readonly check: ReceiptCheck;
};

export type Review = { readonly head: ReviewHead; readonly file: OpenFile | null };

/** One assignment of the expert; before the declaration the file is null. Null for what he may not know of. */
export async function findReview(actor: ExpertActor, assignmentId: string): Promise<Review | null> {
  if (!isUuid(assignmentId)) return null;
  return asActor(actor, async (handle) => {
    const assignment = await readAssignment(handle, actor, assignmentId);
    if (!assignment) return null;
    const call = await readCall(handle, assignment.callId);
    if (!call) return null;
    const head = await readHead(handle, actor, assignment, call);
    const isOpen = assignment.state === "cleared" && head.practiceFirst === null;
    const file = isOpen ? await readFile(handle, actor, assignment, call) : null;
    return { head, file };
  });
}

const readAssignment = ({ db }: Handle, actor: ExpertActor, id: string) =>
  db.assignment.findFirst({
    where: { id, ...ownLiveAssignments(actor) },
    select: {
      id: true,
      callId: true,
      applicationId: true,
      state: true,
      sheetBegunAt: true,
      sheetLockedAt: true,
      application: { select: { firmName: true, uscc: true, projectName: true, unitCode: true } },
    },
  });

type Assignment = NonNullable<Awaited<ReturnType<typeof readAssignment>>>;

async function readHead(
  handle: Handle,
  actor: ExpertActor,
  assignment: Assignment,
  call: ReadCall,
): Promise<ReviewHead> {
  const own = await handle.db.expert.findUniqueOrThrow({
    where: { accountId: actor.accountId },
    select: { employerName: true, employerUscc: true },
  });
  const { unitCode, ...application } = assignment.application;
  const { sealRoot } = await handle.db.call.findUniqueOrThrow({ where: { id: call.id }, select: { sealRoot: true } });
  return {
    assignmentId: assignment.id,
    sealRoot,
    progress: progressOf(assignment),
    callTitle: call.content.title,
    underReview: call.state === "reviewing",
    practiceFirst: (await isPracticeOwed(handle, actor, call.id)) ? call.id : null,
    ...application,
    unit: entryOf(call.lists.units, unitCode ?? ""),
    own: { name: actor.name, ...own },
    place: await readPlace(handle, actor, assignment),
  };
}

async function readPlace({ db }: Handle, actor: ExpertActor, { id, callId }: Assignment): Promise<ReviewPlace> {
  const own = await db.assignment.findMany({
    where: { callId, ...ownLiveAssignments(actor) },
    orderBy: [{ application: { firmName: "asc" } }, { id: "asc" }],
    select: { id: true, sheetLockedAt: true },
  });
  const at = own.findIndex((each) => each.id === id);
  const next = [...own.slice(at + 1), ...own.slice(0, at)].find(({ sheetLockedAt }) => sheetLockedAt === null);
  return { number: at + 1, of: own.length, nextId: next?.id ?? null };
}

async function readFile(
  handle: Handle,
  actor: ExpertActor,
  { id, applicationId }: Assignment,
  call: ReadCall,
): Promise<OpenFile> {
  const { rubric } = call.content;
  const judged = await readJudged(handle, applicationId, call.content);
  const sheet = await handle.db.sheet.findFirst({
    where: { assignmentId: id, ...ownAssignments(actor), state: { in: ["draft", "locked"] } },
  });
  if (!judged || !sheet) throw new Error(`assignment ${id} is cleared, but has no file or no sheet`);
  const stored = sheet.computed === null ? null : storedPoints(sheet.computed);
  const { lockedAt, commitSha256, totalCenti, revision, savedAt, comment } = sheet;
  const isLocked = lockedAt !== null && commitSha256 !== null && totalCenti !== null;
  return {
    rubric,
    submission: { number: judged.number, submittedAt: judged.submittedAt },
    content: judged.content,
    lists: call.lists,
    files: judged.files,
    scans: await scansOf(handle, judged.files),
    computed: computedViews(rubric, judged, stored),
    returns: await readReturns(handle, applicationId, judged),
    sheet: {
      revision,
      savedAt,
      scores: storedScores(sheet.scores),
      comment,
      unlocked: await readUnlock(handle, id),
      locked: isLocked
        ? { at: lockedAt, commitSha256, totalCenti, check: checkReceipt(sheet, call.sha256, judged.sha256) }
        : null,
    },
  };
}

async function readUnlock({ db }: Handle, assignmentId: string): Promise<ReviewSheet["unlocked"]> {
  const last = await db.sheetUnlock.findFirst({
    where: { assignmentId, state: "granted" },
    orderBy: { decidedAt: "desc" },
    select: { decidedAt: true, reason: true },
  });
  return last?.decidedAt ? { at: last.decidedAt, reason: last.reason } : null;
}
