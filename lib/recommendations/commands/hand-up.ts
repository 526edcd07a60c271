import "server-only";
import { randomUUID } from "node:crypto";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { CountyActor } from "@/lib/auth/actor";
import { canonicalJson } from "@/lib/core/canonical-json";
import { err, ok, type Result } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/sha256";
import { isUuid } from "@/lib/core/uuid";
import { inOrder, type OrderRefusal } from "../domain";
import { readWaiting } from "../queries/read-waiting";

export type HandUpRefusal = OrderRefusal | "not-found" | "document-missing";

export type HandUpInput = {
  readonly callId: string;
  /** Applications as the county ranks them, each that waits once. */
  readonly order: readonly string[];
  readonly documentNo: string;
};

/** 上报: everything that the county recommends and has not handed up, in its order, as one table that stays as it is. */
export function handUp(
  actor: CountyActor,
  { callId, order, documentNo }: HandUpInput,
): Promise<Result<{ number: number }, HandUpRefusal>> {
  return runCommand<{ number: number }, HandUpRefusal>(actor, "hand-up-recommendations", async (handle) => {
    const { db, now } = handle;
    const { unitCode, accountId } = actor;
    if (documentNo.trim() === "") return err("document-missing");
    const call = isUuid(callId)
      ? await db.call.findFirst({ where: { id: callId, state: { not: "draft" } }, select: { id: true } })
      : null;
    if (!call) return err("not-found");
    // Two officers of one county at once: the second sees what the first has handed up.
    await db.$executeRaw`select pg_advisory_xact_lock(360800, hashtext(${`${callId} ${unitCode}`}))`;
    const table = inOrder(await readWaiting(handle, { callId, unitCode }), order);
    if (!table.ok) return table;
    const number = (await db.recommendationList.count({ where: { callId, unitCode } })) + 1;
    const listId = randomUUID();
    const entries = table.value.map(({ callId: _call, unitCode: _unit, ...row }, place) => ({
      place: place + 1,
      ...row,
    }));
    const sha256 = sha256Hex(
      canonicalJson(entries.map(({ investmentFen, ...row }) => ({ ...row, investmentFen: String(investmentFen) }))),
    );
    await db.recommendationList.createMany({
      data: [
        {
          id: listId,
          callId,
          unitCode,
          number,
          documentNo: documentNo.trim(),
          contentSha256: sha256,
          handedUpById: accountId,
          handedUpAt: now,
        },
      ],
    });
    await db.recommendationEntry.createMany({ data: entries.map((entry) => ({ listId, ...entry })) });
    await recordEvent(handle, {
      action: "hand-up-recommendations",
      subjectType: "recommendation-list",
      subjectId: listId,
      callId,
      detail: { unitCode, number, documentNo: documentNo.trim(), applications: entries.length, sha256 },
    });
    return ok({ number });
  });
}
