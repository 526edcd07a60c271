import { beforeAll, describe, expect, it } from "vitest";
import type { FirmActor, OfficerActor } from "@/lib/auth/actor";
import { asActor, asPublic } from "@/lib/db/as-actor";
import { type ACall, aCall, aDraftCall } from "@/lib/testing/a-call";
import { asOwner, setClock } from "@/lib/testing/database";
import { aCountyOfficer, accepted, aFirm, anOfficer } from "@/lib/testing/people";
import { told } from "@/lib/testing/told";
import { MAX_OPEN } from "../domain";
import { findQuestion } from "../queries/find-question";
import { countOpenQuestions, listOwnQuestions, listQuestions } from "../queries/list-questions";
import { listPublicAnswers } from "../queries/public-answers";
import { answerQuestion } from "./answer-question";
import { askQuestion } from "./ask-question";

let officer: OfficerActor;
let call: ACall;
let firm: FirmActor;

beforeAll(async () => {
  await setClock("2026-06-10T01:00:00Z");
  officer = (await anOfficer()).actor;
  call = await aCall(officer);
  firm = (await aFirm({ firmName: "吉安示例问询有限公司" })).actor;
});

const everything = { filters: {}, direction: "asc" } as const;
const newest = { filters: {}, direction: "desc" } as const;
const asked = async (text: string, by = firm) =>
  accepted(await askQuestion(by, { callId: call.callId, text })).questionId;
const answer = (questionId: string, text: string, earlier = 0, question = "设备融资租赁能否计入投资？") =>
  answerQuestion(officer, { questionId, question, text, earlier });

describe("a question", () => {
  it("stands in the officer's queue with who asked it, and in the firm's own list", async () => {
    const before = (await countOpenQuestions(officer)).count;
    const id = await asked("我单位租的设备算不算？");
    const { rows } = await listQuestions(officer, { ...everything, filters: { state: "open" } });
    expect(rows.find((row) => row.id === id)).toMatchObject({ firmName: "吉安示例问询有限公司", state: "open" });
    expect((await countOpenQuestions(officer)).count).toBe(before + 1);
    const own = await listOwnQuestions(firm, newest);
    expect(own.rows[0]).toMatchObject({ id, answer: null });
    expect(own.askable.map((each) => each.id)).toEqual([call.callId]);
  });

  it("is about the call that is open unless another is chosen, though the next one is announced", async () => {
    const { closesAt } = call.content;
    const later = (days: number) => new Date(closesAt.getTime() + days * 86_400_000);
    const next = await aCall(officer, { opensAt: later(10), closesAt: later(40) });
    expect((await listOwnQuestions(firm, newest)).askable.map(({ id }) => id)).toEqual([call.callId, next.callId]);
  });

  it("is refused for a call that is not public, and where ten of the firm's wait already", async () => {
    const draft = await aDraftCall(officer);
    expect(await askQuestion(firm, { callId: draft.callId, text: "?" })).toEqual({ ok: false, error: "not-found" });
    const eager = (await aFirm()).actor;
    const tries = await Promise.all(
      Array.from({ length: MAX_OPEN + 2 }, (_, place) =>
        askQuestion(eager, { callId: call.callId, text: `第${place}问` }),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(MAX_OPEN);
    expect(tries.filter((each) => !each.ok && each.error === "too-many-open-questions")).toHaveLength(2);
  });
});

describe("an answer", () => {
  it("is read by anybody, and nothing that is sent tells who asked", async () => {
    const id = await asked("吉安示例问询有限公司租的设备算不算？");
    accepted(await answer(id, "融资租赁的设备，取得发票的计入。"));
    expect((await told(firm)).at(-1)).toBe(`您的提问已答复：${call.content.title} /questions`);
    expect(await told(officer)).toEqual([]);
    const view = await listPublicAnswers(call.callId, newest);
    const [shown] = view?.rows ?? [];
    expect(Object.keys(shown ?? {}).sort()).toEqual(["answeredAt", "id", "question", "text"]);
    const sent = JSON.stringify(view);
    for (const hidden of [id, firm.firmId, firm.accountId, "问询", officer.accountId])
      expect(sent).not.toContain(hidden);
  });

  it("is refused where its words would name the asker", async () => {
    const id = await asked("能不能算？");
    expect(await answer(id, "吉安示例问询有限公司可以。")).toEqual({ ok: false, error: "names-the-asker" });
    expect(await answer(id, "可以。", 0, "电话13800138000能不能算？")).toEqual({ ok: false, error: "personal-data" });
  });

  it("takes the place of the earlier one, which is kept; of two at once one is taken", async () => {
    const id = await asked("几个工作日？");
    accepted(await answer(id, "五个。"));
    const both = await Promise.all([answer(id, "七个。", 1), answer(id, "八个。", 1)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter((each) => !each.ok && each.error === "changed-meanwhile")).toHaveLength(1);
    const view = await findQuestion(officer, id);
    expect(view?.answers.map(({ number }) => number)).toEqual([2, 1]);
    const texts = (await listPublicAnswers(call.callId, newest))?.rows.map(({ text }) => text) ?? [];
    expect(texts).not.toContain("五个。");
    await expect(asOwner((owner) => owner.query(`update "answer" set "text" = 'x'`))).rejects.toThrow(/kept as it was/);
    await expect(asOwner((owner) => owner.query(`delete from "question"`))).rejects.toThrow(/is refused/);
  });
});

describe("the wall", () => {
  it("shows questions to the firm that asked and to the bureau, and to nobody else", async () => {
    await asked("只有本单位看得到");
    const stranger = (await aFirm({ uscc: "91360803DEM000030T" })).actor;
    const county = (await aCountyOfficer()).actor;
    const count = ({ db }: Parameters<Parameters<typeof asPublic>[0]>[0]) => db.question.count();
    expect(await asPublic(count)).toBe(0);
    expect(await asActor(stranger, count)).toBe(0);
    expect(await asActor(county, count)).toBe(0);
    expect(await asActor(firm, count)).toBeGreaterThan(0);
    expect((await listOwnQuestions(stranger, newest)).rows).toEqual([]);
    expect(await findQuestion(officer, "no-id")).toBeNull();
  });

  it("lets nobody ask in another firm's name, nor answer but an officer", async () => {
    const stranger = (await aFirm({ uscc: "91360803DEM000030T" })).actor;
    const now = new Date("2026-06-10T01:00:00Z");
    const inMyName = {
      callId: call.callId,
      firmId: firm.firmId,
      askedById: stranger.accountId,
      text: "x",
      askedAt: now,
    };
    await expect(asActor(stranger, ({ db }) => db.question.createMany({ data: [inMyName] }))).rejects.toThrow(
      /row-level security/,
    );
    const questionId = await asked("谁来答？");
    const mine = { questionId, callId: call.callId, number: 1, question: "x", text: "x", answeredAt: now };
    await expect(
      asActor(firm, ({ db }) => db.answer.createMany({ data: [{ ...mine, answeredById: firm.accountId }] })),
    ).rejects.toThrow(/row-level security/);
  });

  it("narrows by state, call and words", async () => {
    const found = async (filters: { state?: string; callId?: string; q?: string }) =>
      (await listQuestions(officer, { ...everything, filters })).rows.map(({ text }) => text);
    expect(await found({ q: "几个工作日" })).toEqual(["几个工作日？"]);
    expect(await found({ state: "open", q: "几个工作日" })).toEqual([]);
    expect(await found({ callId: crypto.randomUUID() })).toEqual([]);
  });
});
