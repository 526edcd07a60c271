import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { readCall } from "@/lib/calls/queries/read-call";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { CodedName } from "@/lib/core/coded-name";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { type DetectedChanges, detectedChanges } from "../domain/detected-changes";
import { type Detected, detect } from "../domain/detection";
import { evidenceSentence } from "../queries/evidence-words";
import { readApplications, readDetectionRule, readPool } from "../queries/read-detectable";
import { lockCall } from "./lock-call";

/**
 * Compares the pool with everything under review and writes down what is found, suspected or proven; whoever is assigned is
 * recused by it. Before anybody is assigned, and whenever a profile or a recusal list has changed. The caller holds the call.
 */
export async function writeDetected(handle: Handle, actor: OfficerActor, callId: string): Promise<number> {
  const found = detect(
    await readPool(handle),
    await readApplications(handle, callId, ["in_review"]),
    await readDetectionRule(handle, callId),
  );
  if (found.length === 0) return 0;
  const standing = await handle.db.conflict.findMany({
    where: { application: { callId } },
    select: { expertId: true, applicationId: true, kind: true, state: true, evidence: true },
  });
  const changes = detectedChanges(found, standing);
  const units = (await readCall(handle, callId))?.lists.units ?? [];
  await add(handle, actor, changes, units);
  await prove(handle, actor, changes, units);
  return changes.added.length + changes.proven.length;
}

const statementOf = ({ evidence }: Detected, units: readonly CodedName[]) =>
  evidence.map((each) => evidenceSentence(each, units, "zh-CN")).join("");

async function add(
  { db, now }: Handle,
  { accountId }: OfficerActor,
  { added }: DetectedChanges,
  units: readonly CodedName[],
): Promise<void> {
  await db.conflict.createMany({
    data: added.map((each) => ({
      expertId: each.expertId,
      applicationId: each.applicationId,
      kind: each.kind,
      source: "detected",
      state: each.isProven ? ("confirmed" as const) : ("suspected" as const),
      statement: statementOf(each, units),
      evidence: each.evidence.map((piece) => ({ ...piece })),
      recordedById: accountId,
      recordedAt: now,
    })),
    skipDuplicates: true,
  });
}

async function prove(
  { db, now }: Handle,
  { accountId }: OfficerActor,
  { proven }: DetectedChanges,
  units: readonly CodedName[],
): Promise<void> {
  for (const each of proven) {
    await db.$executeRaw`
      update "conflict" set "state" = 'confirmed', "evidence" = ${canonicalJson(each.evidence)}::jsonb,
        "steps" = "steps" || conflict_step('confirmed', ${statementOf(each, units)}, ${accountId}::uuid, ${now}::timestamptz)
      where "expertId" = ${each.expertId}::uuid and "applicationId" = ${each.applicationId}::uuid and "kind" = ${each.kind}
        and "state" = 'suspected'`;
  }
}

export type CompareRefusal = "not-found" | "not-under-review";

/** The same by hand, for a call under review; tells how many conflicts are new. */
export const detectConflicts = (
  actor: OfficerActor,
  callId: string,
): Promise<Result<{ readonly found: number }, CompareRefusal>> =>
  runCommand<{ readonly found: number }, CompareRefusal>(actor, "detect-conflicts", async (handle) => {
    const call = await lockCall(handle, callId);
    if (!call) return err("not-found");
    if (call.state !== "reviewing") return err("not-under-review");
    const found = await writeDetected(handle, actor, callId);
    await recordEvent(handle, {
      action: "detect-conflicts",
      subjectType: "call",
      subjectId: callId,
      callId,
      detail: { found },
    });
    return ok({ found });
  });

/** After a change that may tie an expert to any firm: every call under review is compared again. */
export async function compareEverywhere(handle: Handle, actor: OfficerActor): Promise<void> {
  const calls = await handle.db.call.findMany({
    where: { state: "reviewing" },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of calls) {
    await lockCall(handle, id);
    await writeDetected(handle, actor, id);
  }
}
