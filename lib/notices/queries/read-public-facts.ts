import "server-only";
import { SITE_CHECK_REASONS } from "@/lib/awards/domain/proposed-list";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { computedCriteria } from "@/lib/calls/domain/rubric";
import { type ReadCall, readCall } from "@/lib/calls/queries/read-call";
import type { CodedName } from "@/lib/core/coded-name";
import type { Handle } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { type ReadRun, readRun } from "@/lib/ranking/queries/read-run";
import { entryOf } from "@/lib/reference/domain/lists";
import type { PublicAward, PublicChange, PublicCounts, PublicFacts, PublicRules } from "../domain/public-facts";
import { noticeWindow } from "../domain/publicity";

type Proposal = {
  readonly id: string;
  readonly callId: string;
  readonly runId: string;
  /** The published list that it takes the place of. */
  readonly replacesId: string | null;
};

export type FoundFacts =
  | { readonly ok: true; readonly value: PublicFacts }
  | { readonly ok: false; readonly error: "calendar-missing"; readonly year: number };

/** The only reader of what a notice says. It asks for public columns by name and for nothing else. */
export async function readPublicFacts(handle: Handle, proposal: Proposal, documentNo: string): Promise<FoundFacts> {
  const { db, now } = handle;
  const call = await readCall(handle, proposal.callId);
  const run = await readRun(handle, proposal);
  if (!call || !run) throw new Error(`proposal ${proposal.id} has no call or no ranking`);
  const window = noticeWindow(now, call.content.publicity, await knownCalendar(handle));
  if (!window.ok) return window;
  const { root } = await db.decisionRecord.findUniqueOrThrow({
    where: { proposalId: proposal.id },
    select: { root: true },
  });
  const { sealRoot } = await db.call.findUniqueOrThrow({ where: { id: call.id }, select: { sealRoot: true } });
  const { year, title, contacts } = call.content;
  return {
    ok: true,
    value: {
      year,
      batch: await batchOf(handle, call.id, year),
      callTitle: title,
      callDocumentNo: call.content.documentNo,
      documentNo,
      version: (await db.notice.count({ where: { callId: call.id } })) + 1,
      publishedAt: now,
      window: window.value,
      awards: await readAwards(handle, proposal.id, run, call.lists.units),
      counts: await readCounts(handle, proposal, run),
      change: await readChange(handle, proposal),
      rules: rulesOf(call),
      contacts: { business: contacts.business, objections: contacts.objections, discipline: contacts.discipline },
      runNumber: run.number,
      sealRoot: sealRoot ?? "",
      recordRoot: root,
      isDemo: env().JIGAI_INSTANCE === "demo",
    },
  };
}

/** The first notice of a call takes its place among the year's; a correction keeps it. */
async function batchOf({ db }: Handle, callId: string, year: number): Promise<number> {
  const own = await db.notice.findFirst({ where: { callId, version: 1 }, select: { publishedAt: true } });
  const before = await db.notice.count({
    where: { callId: { not: callId }, year, version: 1, publishedAt: own ? { lt: own.publishedAt } : undefined },
  });
  return before + 1;
}

async function readAwards(
  { db }: Handle,
  proposalId: string,
  { input }: ReadRun,
  units: readonly CodedName[],
): Promise<PublicAward[]> {
  const investments = new Map(input.projects.map((project) => [project.id, project.investmentFen]));
  const rows = await db.award.findMany({
    where: { proposalId, outcome: "proposed" },
    select: {
      applicationId: true,
      amountFen: true,
      application: {
        select: {
          firmName: true,
          submissions: {
            orderBy: { number: "desc" },
            take: 1,
            select: { projectName: true, projectCode: true, unitCode: true },
          },
        },
      },
    },
  });
  return rows.map(({ applicationId, amountFen, application: { firmName, submissions } }) => {
    const [last] = submissions;
    const investmentFen = investments.get(applicationId);
    if (!last || investmentFen === undefined)
      throw new Error(`award of ${applicationId} has no submission or no place`);
    const { projectName, projectCode, unitCode } = last;
    const unit = entryOf(units, unitCode);
    return { firmName, projectName, projectCode, unit, investmentFen: BigInt(investmentFen), awardFen: amountFen };
  });
}

async function readChange({ db }: Handle, { id, replacesId }: Proposal): Promise<PublicChange | null> {
  if (replacesId === null) return null;
  const listed = async (proposalId: string) => {
    const rows = await db.award.findMany({
      where: { proposalId, outcome: "proposed" },
      select: { applicationId: true, amountFen: true },
    });
    return new Map(rows.map(({ applicationId, amountFen }) => [applicationId, amountFen]));
  };
  const [before, after] = [await listed(replacesId), await listed(id)];
  const only = (list: ReadonlyMap<string, bigint>, other: ReadonlyMap<string, bigint>) =>
    [...list.keys()].filter((one) => !other.has(one)).length;
  const raised = [...after].filter(([one, amountFen]) => amountFen > (before.get(one) ?? amountFen)).length;
  return { fallen: only(before, after), moved: only(after, before), raised };
}

async function readCounts(
  { db }: Handle,
  { id: proposalId, callId }: Proposal,
  { input, result }: ReadRun,
): Promise<PublicCounts> {
  const applied = await db.application.count({ where: { callId, firstSubmittedAt: { not: null } } });
  const recommended = await db.application.count({
    where: { callId, decisions: { some: { verdict: "recommended" } } },
  });
  const siteChecked = await db.siteCheck.count({ where: { callId, state: "signed" } });
  const siteExcluded = await db.award.count({ where: { proposalId, reasonCode: { in: [...SITE_CHECK_REASONS] } } });
  const recusedSheets = await db.lateRecusal.count({ where: { callId, state: "granted" } });
  const sheets = result.ranking.map(({ n }) => n);
  return {
    ...{ applied, recommended, siteChecked, siteExcluded, recusedSheets },
    leastSheets: Math.min(...sheets),
    mostSheets: Math.max(...sheets),
    reviewed: input.projects.length,
    experts: result.experts.length,
  };
}

function rulesOf({ content: { rubric, fund } }: ReadCall): PublicRules {
  const primary = rubric.criteria.find((criterion) => criterion.code === rubric.primary);
  return {
    minReviews: rubric.minReviews,
    trimFromN: rubric.trimFromN,
    primaryName: primary?.name["zh-CN"] ?? rubric.primary,
    computedCenti: computedCriteria(rubric).reduce((sum, criterion) => sum + criterion.maxCenti, 0),
    budgetFen: fund.budgetFen,
    maxAwards: fund.maxAwards,
    awardFen: fund.awardFen,
    mode: fund.mode,
    minScoreCenti: fund.minScoreCenti,
  };
}
