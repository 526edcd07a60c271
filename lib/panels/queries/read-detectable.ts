import "server-only";
import type { ApplicationState } from "@/lib/applications/domain/application-state";
import { shanghaiDay } from "@/lib/core/time";
import type { Handle } from "@/lib/db/as-actor";
import type { DetectedApplication, DetectedExpert, DetectionRule } from "../domain/detection";
import { type Body, storedFormerEmployers } from "../domain/employment";

export type PoolExpert = DetectedExpert & {
  readonly slot: "technical" | "finance" | "industry";
  readonly specialties: readonly string[];
};

/** Everybody who can be chosen: active, with an account that is open. */
export async function readPool({ db }: Handle): Promise<PoolExpert[]> {
  const rows = await db.expert.findMany({
    where: { isActive: true, account: { disabledAt: null } },
    orderBy: [{ account: { name: "asc" } }, { accountId: "asc" }],
    select: {
      accountId: true,
      employerName: true,
      employerUscc: true,
      formerEmployers: true,
      groupUsccs: true,
      divisionCode: true,
      specialties: true,
      slot: true,
      account: { select: { name: true } },
    },
  });
  return rows.map(({ accountId, account, employerName, employerUscc, formerEmployers, ...rest }) => ({
    ...rest,
    id: accountId,
    name: account.name,
    employer: { name: employerName, uscc: employerUscc },
    former: storedFormerEmployers(formerEmployers),
  }));
}

export type PoolApplication = DetectedApplication & {
  readonly projectName: string;
  /** What it is about, as the firm says it: chain, industry, project. */
  readonly topics: readonly string[];
};

type Row = {
  readonly id: string;
  readonly firmName: string;
  readonly uscc: string;
  readonly unitCode: string | null;
  readonly projectName: string;
  readonly leadChain: string | null;
  readonly industry: string | null;
  readonly summary: string | null;
  readonly equipment: unknown;
  readonly auditor: string | null;
  readonly auditorUscc: string | null;
  readonly helper: string | null;
  readonly helperUscc: string | null;
};

/** The applications in these states, with what their last submission says that an expert may be tied to. */
export async function readApplications(
  handle: Handle,
  callId: string,
  states: readonly ApplicationState[],
): Promise<PoolApplication[]> {
  const rows = await handle.db.$queryRaw<Row[]>`
    select a."id", a."firmName", a."uscc", a."unitCode", a."projectName",
      s."content" #>> '{A,leadChain}' as "leadChain", s."content" #>> '{A,industry}' as "industry",
      s."content" #>> '{C,projectName}' as "summary",
      s."content" #> '{D,equipment}' as "equipment", s."content" #>> '{D,auditor}' as "auditor",
      s."content" #>> '{D,auditorUscc}' as "auditorUscc", s."content" #>> '{G,helper}' as "helper",
      s."content" #>> '{G,helperUscc}' as "helperUscc"
    from "application" a
    join lateral (select t."content" from "submission" t where t."applicationId" = a."id" order by t."number" desc limit 1) s on true
    where a."callId" = ${callId}::uuid and a."state"::text = any(${[...states]})
    order by a."firmName", a."id"`;
  const recusals = await readRecusals(handle, callId);
  return rows.map((row) => ({
    id: row.id,
    firm: { name: row.firmName, uscc: row.uscc },
    unitCode: row.unitCode ?? "",
    projectName: row.projectName,
    topics: [row.leadChain, row.industry, row.summary].filter((topic) => topic !== null),
    vendors: vendorsOf(row.equipment),
    auditors: bodiesOf(row.auditor, row.auditorUscc),
    helpers: bodiesOf(row.helper, row.helperUscc),
    recusals: recusals.filter(({ applicationId }) => applicationId === row.id),
  }));
}

const blankAsNull = (text: unknown) => (typeof text === "string" && text.trim() !== "" ? text : null);

function bodiesOf(name: unknown, uscc: unknown): Body[] {
  const [said, code] = [blankAsNull(name), blankAsNull(uscc)];
  return said === null && code === null ? [] : [{ name: said ?? "", uscc: code }];
}

function vendorsOf(equipment: unknown): Body[] {
  if (!Array.isArray(equipment)) return [];
  return equipment.flatMap((line: unknown) => {
    if (typeof line !== "object" || line === null) return [];
    const { seller, sellerUscc }: { seller?: unknown; sellerUscc?: unknown } = line;
    return bodiesOf(seller, sellerUscc);
  });
}

async function readRecusals({ db }: Handle, callId: string) {
  const rows = await db.recusalRequest.findMany({
    where: { application: { callId }, state: { in: ["asked", "accepted"] } },
    orderBy: [{ kind: "asc" }, { place: "asc" }],
    select: { applicationId: true, kind: true, name: true, employerName: true, uscc: true, state: true },
  });
  return rows.map(({ state, ...asked }) => ({ ...asked, isAccepted: state === "accepted" }));
}

export async function readDetectionRule({ db, now }: Handle, callId: string): Promise<DetectionRule> {
  const { sameDivisionBars } = await db.call.findUniqueOrThrow({
    where: { id: callId },
    select: { sameDivisionBars: true },
  });
  return { today: shanghaiDay(now), sameDivisionBars };
}
