import "server-only";
import type { ApproverActor, OfficerActor } from "@/lib/auth/actor";
import { readCall } from "@/lib/calls/queries/read-call";
import type { Locale } from "@/lib/core/locale";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { type DeclaredKind, isDeclaredKind } from "../domain/conflict";
import { detectedChanges } from "../domain/detected-changes";
import { type Detected, detect } from "../domain/detection";
import type { UnlockState } from "../domain/unlock";
import { evidenceSentence } from "./evidence-words";
import { namesOfDeciders } from "./names-of-deciders";
import { readApplications, readDetectionRule, readPool } from "./read-detectable";

/** A sealed sheet that was asked to be taken out of the count, with everybody who had a hand in it. Never a score. */
export type LateRecusal = {
  readonly id: string;
  readonly callTitle: string;
  readonly expertId: string;
  readonly applicationId: string;
  readonly state: UnlockState;
  readonly firmName: string;
  readonly projectName: string;
  readonly expertName: string;
  readonly kind: DeclaredKind;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedById: string;
  readonly askedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly answer: string | null;
};

export type LateRecusalsView = {
  readonly rows: readonly LateRecusal[];
  /** Whose sheets could still be taken out, and of what; empty once a list is before the approver. */
  readonly experts: readonly Named[];
  readonly applications: readonly Named[];
  /** Ties that the pool shows now and nobody has looked at yet, of pairs whose sheet counts. */
  readonly found: readonly FoundTie[];
};

export type FoundTie = {
  readonly expertName: string;
  readonly firmName: string;
  readonly evidence: readonly string[];
};

type Named = { readonly id: string; readonly name: string };

/** What has become of the recusals of a sealed call, and whom another can be asked for. */
export async function findLateRecusals(actor: OfficerActor, callId: string, locale: Locale): Promise<LateRecusalsView> {
  const nothing = { rows: [], experts: [], applications: [], found: [] };
  if (!isUuid(callId)) return nothing;
  return asActor(actor, async (handle) => {
    const rows = await readLateRecusals(handle, { callId });
    const call = await handle.db.call.findUnique({ where: { id: callId }, select: { state: true } });
    if (call?.state !== "sealed") return { ...nothing, rows };
    const pairs = await handle.db.assignment.findMany({
      where: { callId, state: "cleared", sheetLockedAt: { not: null } },
      select: {
        expert: { select: { accountId: true, account: { select: { name: true } } } },
        application: { select: { id: true, firmName: true, projectName: true } },
      },
    });
    const names = pairs.map(({ expert, application }) => ({
      pair: keyOf({ expertId: expert.accountId, applicationId: application.id }),
      expertName: expert.account.name,
      firmName: application.firmName,
    }));
    const asked = new Set(rows.map(keyOf));
    const found = await tiesNow(handle, callId);
    return {
      rows,
      found: await inWords(
        handle,
        callId,
        locale,
        found.filter((tie) => !asked.has(keyOf(tie))),
        names,
      ),
      experts: named(pairs.map(({ expert }) => ({ id: expert.accountId, name: expert.account.name }))),
      applications: named(
        pairs.map(({ application: { id, firmName, projectName } }) => ({ id, name: `${firmName} · ${projectName}` })),
      ),
    };
  });
}

const keyOf = ({ expertId, applicationId }: { readonly expertId: string; readonly applicationId: string }) =>
  `${expertId} ${applicationId}`;

/** The same comparison as before the seal, of the pool as it is now; what was cleared stays cleared. */
async function tiesNow(handle: Handle, callId: string): Promise<readonly Detected[]> {
  const found = detect(
    await readPool(handle),
    await readApplications(handle, callId, ["in_review"]),
    await readDetectionRule(handle, callId),
  );
  const standing = await handle.db.conflict.findMany({
    where: { application: { callId } },
    select: { expertId: true, applicationId: true, kind: true, state: true, evidence: true },
  });
  return detectedChanges(found, standing).added;
}

type PairNames = { readonly pair: string; readonly expertName: string; readonly firmName: string };

async function inWords(
  handle: Handle,
  callId: string,
  locale: Locale,
  ties: readonly Detected[],
  counting: readonly PairNames[],
): Promise<FoundTie[]> {
  const units = (await readCall(handle, callId))?.lists.units ?? [];
  return ties.flatMap(({ evidence, ...tie }) => {
    const names = counting.find(({ pair }) => pair === keyOf(tie));
    if (!names) return [];
    const { expertName, firmName } = names;
    return [{ expertName, firmName, evidence: evidence.map((each) => evidenceSentence(each, units, locale)) }];
  });
}

const named = (all: readonly Named[]): Named[] =>
  [...new Map(all.map((each) => [each.id, each])).values()].sort((a, b) => a.name.localeCompare(b.name, "zh-CN"));

/** What waits for an approver. */
export const listWaitingLateRecusals = (actor: ApproverActor): Promise<LateRecusal[]> =>
  asActor(actor, (handle) => readLateRecusals(handle, { state: "asked" }));

/** One of them, decided or not; null for any other address. */
export async function findLateRecusal(actor: ApproverActor, id: string): Promise<LateRecusal | null> {
  if (!isUuid(id)) return null;
  return asActor(actor, async (handle) => (await readLateRecusals(handle, { id }))[0] ?? null);
}

type Wanted = { readonly id?: string; readonly callId?: string; readonly state?: UnlockState };

/** Oldest first. */
async function readLateRecusals(handle: Handle, wanted: Wanted): Promise<LateRecusal[]> {
  const rows = await handle.db.lateRecusal.findMany({
    where: wanted,
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    include: {
      call: { select: { title: true } },
      assignment: {
        select: {
          expertId: true,
          applicationId: true,
          application: { select: { firmName: true, projectName: true } },
          expert: { select: { account: { select: { name: true } } } },
        },
      },
    },
  });
  const names = await namesOfDeciders(handle, rows);
  return rows.map(({ call, assignment, kind, ...row }) => ({
    ...row,
    ...names(row),
    kind: isDeclaredKind(kind) ? kind : "other",
    callTitle: call.title,
    expertId: assignment.expertId,
    applicationId: assignment.applicationId,
    ...assignment.application,
    expertName: assignment.expert.account.name,
  }));
}
