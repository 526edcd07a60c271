import { beforeAll, describe, expect, it } from "vitest";
import type { InspectorActor } from "@/lib/auth/actor";
import { sendBackAwards } from "@/lib/awards/commands/send-back-awards";
import { asActor } from "@/lib/db/as-actor";
import { changeExpert } from "@/lib/experts/commands/keep-expert";
import { findExpert } from "@/lib/experts/queries/list-experts";
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

  it("tells every step of a conflict with who and why, and of what is asked and answered both halves", async () => {
    const [, expert] = call.experts;
    const [applicationId] = call.applicationIds;
    const { officer, approver } = call;
    const pair = `'${applicationId}', '${expert?.accountId}'`;
    await turnBack(
      `insert into "conflict" ("applicationId", "expertId", "kind", "source", "state", "statement", "recordedById", "recordedAt", "steps")
       values (${pair}, 'vendor', 'detected', 'cleared', '与销售方同一代码', '${officer.accountId}', now(), jsonb_build_array(
         conflict_step('suspected', '与销售方同一代码', '${officer.accountId}', now()),
         conflict_step('cleared', '只是同名。', '${approver.accountId}', now())))`,
    );
    const steps = (await listByHand(inspector, { ...page, filters: { kind: "conflict" } })).rows;
    expect(
      steps
        .filter(({ outcome }) => outcome.startsWith("vendor"))
        .map(({ outcome, reason, byId }) => [outcome, reason, byId]),
    ).toEqual([
      ["vendor detected suspected", "与销售方同一代码", officer.accountId],
      ["vendor cleared", "只是同名。", approver.accountId],
    ]);
    await turnBack(
      `insert into "late_recusal" ("callId", "assignmentId", "sheetId", "kind", "reason", "state", "askedById", "askedAt", "answer", "decidedById", "decidedAt")
       select "callId", "assignmentId", "id", 'kinship', '接到举报。', 'refused', '${officer.accountId}', now(), '查无实据。', '${approver.accountId}', now()
       from "sheet" where ("applicationId", "expertId") = (${pair})`,
    );
    const halves = (await listByHand(inspector, { ...page, filters: { kind: "late-recusal" } })).rows;
    expect(halves.map(({ outcome, reason, byId }) => [outcome, reason, byId])).toEqual([
      ["kinship asked", "接到举报。", officer.accountId],
      ["kinship refused", "查无实据。", approver.accountId],
    ]);
  });

  it("tells of a profile changed under review, of a figure from what to what, and folds what was looked at often", async () => {
    const { officer } = call;
    const [expert] = call.experts;
    const profile = await findExpert(officer, expert?.accountId ?? "");
    if (!profile) throw new Error("the expert is not in the pool");
    const texts = {
      ...{ name: profile.name, signInName: profile.signInName, employerName: "另一家示例研究院" },
      ...{ employerUscc: profile.employerUscc ?? "", formerEmployers: "", groupUsccs: "" },
      ...{ divisionCode: profile.divisionCode, specialties: profile.specialties.join("、") },
      ...{ title: profile.title, slot: profile.slot, retiredOn: profile.retiredOn ?? "", isActive: "是" },
    };
    accepted(await changeExpert(officer, { accountId: profile.accountId, version: profile.version, texts }));
    await lookAtWhatIf(officer, call.callId, {});
    await lookAtWhatIf(officer, call.callId, {});
    const { rows } = await listByHand(inspector, page);
    expect(rows.filter(({ kind }) => kind === "profile")).toMatchObject([
      { outcome: "employer", byId: officer.accountId, expertId: profile.accountId },
    ]);
    expect(rows.filter(({ kind }) => kind === "what-if")).toMatchObject([{ outcome: "looks-3" }]);
    const verified = rows.find(({ kind }) => kind === "verified");
    expect(verified?.change).toMatchObject({ from: expect.anything(), to: expect.anything() });
    expect(rows.find(({ kind }) => kind === "sent-back")?.outcome).toBe("proposal-1");
  });

  it("is filtered by matter and by words, paged, and holds no score", async () => {
    const found = await listByHand(inspector, { ...page, filters: { kind: "sent-back" } });
    expect(found.rows.map(({ kind }) => kind)).toEqual(["sent-back"]);
    expect((await listByHand(inspector, { ...page, filters: { q: "讨论记录" } })).total).toBe(1);
    const first = await listByHand(inspector, { ...page, direction: "desc", take: 1 });
    expect(first.rows).toHaveLength(1);
    expect(first.total).toBeGreaterThan(1);
    const all = await listByHand(inspector, page);
    expect(JSON.stringify(all.rows, (_key, value) => (typeof value === "bigint" ? String(value) : value))).not.toMatch(
      /centi|totalCenti/i,
    );
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
