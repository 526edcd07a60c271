import "server-only";
import { type ReadCall, readCall } from "@/lib/calls/queries/read-call";
import { SOFTWARE } from "@/lib/core/software";
import type { Handle } from "@/lib/db/as-actor";
import { projectFigures } from "@/lib/panels/domain/computed-figures";
import type { ProjectFigures } from "@/lib/panels/domain/rubric-points";
import type { SheetScores } from "@/lib/panels/domain/rubric-sheet";
import { openedNonce } from "@/lib/panels/queries/nonce";
import { type JudgedSubmission, readJudged } from "@/lib/panels/queries/read-judged";
import { storedPoints } from "@/lib/panels/queries/stored-sheet";
import { type ReadRun, readRun } from "@/lib/ranking/queries/read-run";
import { standingValues } from "@/lib/screening/domain/verified-figures";
import { readValues, type ValueView } from "@/lib/screening/queries/read-values";
import type { ProposedAward } from "../domain/proposed-list";
import type { RecordedSheet, RecordFacts } from "../domain/record/record-facts";
import { readCourse } from "./read-course";

export type RecordBasis = {
  readonly callId: string;
  readonly runId: string;
  readonly number: number;
  /** The published list that this one takes the place of. */
  readonly replacesId: string | null;
  readonly list: readonly ProposedAward[];
};

/** Everything that a proposal rests on, read in the transaction that makes it. */
export async function readRecordFacts(handle: Handle, basis: RecordBasis): Promise<RecordFacts> {
  const { db, now } = handle;
  const { callId, runId, number, replacesId, list } = basis;
  const call = await readCall(handle, callId);
  const run = await readRun(handle, { callId, runId });
  if (!call || !run) throw new Error(`a list of call ${callId} has no ranking`);
  const row = await db.call.findUniqueOrThrow({
    where: { id: call.id },
    select: { frozen: true, sha256: true, sealedAt: true, sealRoot: true },
  });
  const { frozen, sha256, sealedAt, sealRoot } = row;
  if (frozen === null || sha256 === null || sealedAt === null || sealRoot === null) {
    throw new Error(`call ${call.id} is ranked without a frozen text or a seal`);
  }
  const judged = await readFiles(handle, call, run);
  const { policy, rubric } = call.content;
  const plan = await db.panelPlan.findFirst({
    where: { callId: call.id, appliedAt: { not: null } },
    orderBy: { number: "desc" },
    select: { number: true, seed: true, inputSha256: true },
  });
  return {
    call: { id: call.id, frozen, sha256, policy, rubric },
    software: SOFTWARE,
    panelPlan: plan,
    proposal: { number, proposedAt: now },
    seal: { sealedAt, sealRoot, recused: await readRecused(handle, call.id) },
    run,
    sheets: await readSheets(handle, sha256, call.id, judged),
    submissions: new Map([...judged].map(([id, { submission }]) => [id, submission.sha256])),
    list,
    replaced: replacesId === null ? null : await readReplaced(handle, replacesId),
    course: await readCourse(handle, call.id),
  };
}

async function readReplaced({ db }: Handle, proposalId: string): Promise<RecordFacts["replaced"]> {
  const { number, awards, record } = await db.awardProposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      number: true,
      record: { select: { root: true } },
      awards: { select: { applicationId: true, outcome: true, amountFen: true, reasonCode: true } },
    },
  });
  return { number, root: record?.root ?? null, list: awards };
}

/** The receipts alone: what these sheets said is no part of what the list rests on. */
async function readRecused({ db }: Handle, callId: string): Promise<string[]> {
  const rows = await db.lateRecusal.findMany({
    where: { callId, state: "granted" },
    select: { sheet: { select: { commitSha256: true } } },
  });
  return rows.flatMap(({ sheet }) => sheet.commitSha256 ?? []);
}

type Judged = { readonly submission: JudgedSubmission; readonly values: readonly ValueView[] };

async function readFiles(handle: Handle, call: ReadCall, run: ReadRun): Promise<ReadonlyMap<string, Judged>> {
  const ids = run.input.projects.map(({ id }) => id);
  const values = await readValues(handle, ids);
  const judged = new Map<string, Judged>();
  for (const id of ids) {
    const submission = await readJudged(handle, id, call.content);
    if (submission === null) throw new Error(`application ${id} is ranked without a submission`);
    judged.set(id, { submission, values: values.get(id) ?? [] });
  }
  return judged;
}

/** As they counted when the sheet was locked: a figure that was found out later changes no score. */
function figuresAt({ submission, values }: Judged, lockedAt: Date): ProjectFigures {
  const known = values.filter(({ recordedAt }) => recordedAt <= lockedAt);
  return projectFigures({ ...submission, standing: standingValues(known, submission.claim) });
}

async function readSheets(
  { db }: Handle,
  callSha256: string,
  callId: string,
  judged: ReadonlyMap<string, Judged>,
): Promise<RecordedSheet[]> {
  const rows = await db.sheet.findMany({
    where: { callId, state: "locked" },
    select: {
      assignmentId: true,
      applicationId: true,
      expertId: true,
      scores: true,
      computed: true,
      comment: true,
      totalCenti: true,
      primaryCenti: true,
      nonceHex: true,
      nonceSealed: true,
      commitSha256: true,
      lockedAt: true,
    },
  });
  return rows.map(({ applicationId, expertId, assignmentId, comment, ...row }) => {
    const file = judged.get(applicationId);
    const { totalCenti, primaryCenti, commitSha256, lockedAt } = row;
    const nonceHex = openedNonce({ assignmentId, ...row });
    if (!file || totalCenti === null || primaryCenti === null || !nonceHex || !commitSha256 || !lockedAt) {
      throw new Error(`a locked sheet of ${applicationId} is not whole, or its project is not ranked`);
    }
    return {
      ...{ applicationId, expertId, commitSha256, nonceHex, primaryCenti },
      sheet: {
        assignmentId,
        callSha256,
        submissionSha256: file.submission.sha256,
        scores: row.scores as SheetScores, // a locked sheet has been found whole by finish-sheet
        computed: storedPoints(row.computed),
        comment,
        totalCenti,
      },
      figures: figuresAt(file, lockedAt),
    };
  });
}
