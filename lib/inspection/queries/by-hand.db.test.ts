import { beforeAll, describe, expect, it } from "vitest";
import type { InspectorActor } from "@/lib/auth/actor";
import { sendBackAwards } from "@/lib/awards/commands/send-back-awards";
import { asActor } from "@/lib/db/as-actor";
import { lookAtWhatIf } from "@/lib/ranking/queries/look-at-what-if";
import { type AProposedCall, aRankedCall, proposed } from "@/lib/testing/an-award";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { accepted, anInspector, forgetSharedAdmin } from "@/lib/testing/people";
import { listByHand } from "./list-by-hand";

let call: AProposedCall;
let inspector: InspectorActor;
const page = { filters: {}, direction: "asc", skip: 0 } as const;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  call = await proposed(await aRankedCall({ setClock }));
  inspector = (await anInspector()).actor;
  await lookAtWhatIf(call.officer, call.callId, {});
  accepted(await sendBackAwards(call.approver, { proposalId: call.proposalId, reason: "请补充讨论记录。" }));
});

describe("what was done by hand in a sealed call", () => {
  it("stands on one page with who, about whom and why, whatever table it lies in", async () => {
    const [applicationId, expert] = [call.applicationIds[0], call.experts[0]];
    await turnBack(
      `insert into "conflict" ("applicationId", "expertId", "kind", "source", "state", "statement", "recordedById", "recordedAt")
       values ('${applicationId}', '${expert?.accountId}', 'other', 'officer', 'cleared', '核实后排除。', '${call.officer.accountId}', now())`,
    );
    const { rows, counts, callId, total } = await listByHand(inspector, page);
    expect(callId).toBe(call.callId);
    expect(total).toBe(rows.length);
    const kinds = new Set(rows.map(({ kind }) => kind));
    for (const kind of ["verified", "conflict", "sent-back", "what-if"] as const) expect(kinds).toContain(kind);
    expect(counts.find(({ kind }) => kind === "sent-back")?.count).toBe(1);
    expect(rows.find(({ kind }) => kind === "sent-back")?.reason).toBe("请补充讨论记录。");
    const conflict = rows.find(({ kind }) => kind === "conflict");
    expect(conflict).toMatchObject({ outcome: "other officer cleared", reason: "核实后排除。", expertName: "评示例" });
    expect(conflict?.project).toContain("有限公司");
    expect(rows.every(({ byName }) => byName !== null)).toBe(true);
    expect(rows.map(({ at }) => at.getTime())).toEqual(rows.map(({ at }) => at.getTime()).toSorted((a, b) => a - b));
  });

  it("is filtered by matter and by words, paged, and holds no score", async () => {
    const found = await listByHand(inspector, { ...page, filters: { kind: "sent-back" } });
    expect(found.rows.map(({ kind }) => kind)).toEqual(["sent-back"]);
    expect((await listByHand(inspector, { ...page, filters: { q: "讨论记录" } })).total).toBe(1);
    const first = await listByHand(inspector, { ...page, direction: "desc", take: 1 });
    expect(first.rows).toHaveLength(1);
    expect(first.total).toBeGreaterThan(1);
    const all = await listByHand(inspector, page);
    expect(JSON.stringify(all.rows)).not.toMatch(/centi|totalCenti/i);
  });

  it("tells whether the chain of events is whole, and where it breaks", async () => {
    expect((await listByHand(inspector, page)).chain.brokenAt).toBeNull();
    const [event] = await asOwner(async (client) => {
      await client.query(`alter table "audit_event" disable trigger user`);
      const { rows } = await client.query<{ seq: string }>(
        `update "audit_event" set "body" = replace("body", 'propose', 'approve')
         where "seq" = (select min("seq") from "audit_event" where "action" = 'propose-call') returning "seq"`,
      );
      await client.query(`alter table "audit_event" enable trigger user`);
      return rows;
    });
    expect(String((await listByHand(inspector, page)).chain.brokenAt)).toBe(event?.seq);
  });

  it("the inspector changes nothing: no table of a call takes a row of his", async () => {
    await expect(
      asActor(inspector, ({ db }) =>
        db.conflict.updateMany({ where: { application: { callId: call.callId } }, data: { state: "confirmed" } }),
      ),
    ).resolves.toEqual({ count: 0 });
    await expect(
      asActor(inspector, ({ db }) => db.call.updateMany({ where: { id: call.callId }, data: { state: "archived" } })),
    ).resolves.toEqual({ count: 0 });
    await expect(
      asActor(inspector, ({ db }) => db.auditEvent.deleteMany({ where: { callId: call.callId } })),
    ).rejects.toThrow();
  });
});
