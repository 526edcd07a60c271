import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { recordWhatTheClockBrought } from "@/lib/jobs/clock-tick";
import { decide } from "@/lib/screening/commands/decide";
import { findDesk } from "@/lib/screening/queries/find-desk";
import type { ACall } from "@/lib/testing/a-call";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { returned, screened } from "@/lib/testing/a-screening";
import { type ASubmission, aDraft, aSubmission, submitted } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { writtenPdf } from "@/lib/testing/evidence-files";
import { aColleague, aFirm, forgetSharedAdmin } from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import { answersTyped, typedAnswers } from "@/lib/testing/typed-answers";
import { findHistory } from "../queries/find-history";
import { findTaskList } from "../queries/find-task-list";
import { lookAtAnswers } from "../queries/look-at-answers";
import { answerCorrections } from "./answer-corrections";
import { submitApplication } from "./submit-application";

let call: ACall;
let firm: FirmActor;
let county: CountyActor;
let officer: OfficerActor;
let handedIn: ASubmission;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z"); // a Wednesday
  ({ call, firm, county, officer } = await aScreenedCall());
  handedIn = await aSubmission(firm, call);
});

const CORRECTIONS = [
  { section: "A", field: "staff", reason: "与社保人数不一致", reasonCode: "inconsistent" },
  { section: "D", field: "equipmentExclVat", reason: "请与审计报告核对", reasonCode: "miscounted" },
] as const;

const submit = () =>
  submitApplication(firm, {
    applicationId: handedIn.applicationId,
    idempotencyKey: randomUUID(),
    ineligibleConfirmed: true,
  });
const answer = (...said: { number: number; answer: string }[]) => typedAnswers(firm, handedIn.applicationId, said);
const asked = async () =>
  (await findTaskList(firm, handedIn.applicationId))?.sections.flatMap(({ corrections }) => corrections) ?? [];
const stored = async () => (await findTaskList(firm, handedIn.applicationId))?.answers;
const told = (kind: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ role: string }>(
      `select a."role"::text as role from "notification" n join "account" a on a."id" = n."accountId" where n."kind" = $1 order by 1`,
      [kind],
    );
    return rows.map(({ role }) => role);
  });

describe("a return", () => {
  it("names place, kind of fault, document, page and the last day in working days", async () => {
    const { applicationId } = await aDraft(firm, call, { invoiceNo: "2" });
    await someEvidence(firm, applicationId, { kind: "other", bytes: writtenPdf(["一", "二", "三"]) });
    await submitted(firm, applicationId);
    const { version, submission } = await screened(county, applicationId);
    const file = submission.evidence[0]?.id ?? "";
    const decision = {
      applicationId,
      version,
      verdict: "returned",
      opinion: "请补正。",
      documentNo: null,
      dueDays: 3,
    } as const;
    const elsewhere = [{ ...CORRECTIONS[0], evidenceId: randomUUID() }];
    expect(await decide(county, { ...decision, corrections: elsewhere })).toEqual({
      ok: false,
      error: "correction-document-unknown",
    });
    const beyond = [{ ...CORRECTIONS[0], evidenceId: file, page: 4 }];
    expect(await decide(county, { ...decision, corrections: beyond })).toEqual({ ok: false, error: "page-beyond" });
    const corrections = [{ ...CORRECTIONS[0], evidenceId: file, page: 3 }];
    expect((await decide(county, { ...decision, corrections })).ok).toBe(true);
    const view = await findTaskList(firm, applicationId);
    const asked = view?.sections.flatMap((section) => section.corrections);
    expect(asked).toEqual([{ ...corrections[0], number: 0, answer: null }]);
    expect(view?.screening.at(-1)?.dueOn).toBe("2026-06-15"); // Thursday, Friday, Monday
  });
});

describe("answering corrections", () => {
  it("comes before handing in again: each has its answer, kept at once and changeable until then", async () => {
    await returned(county, handedIn.applicationId, CORRECTIONS);
    expect((await submit()).result).toEqual({ ok: false, error: "corrections-unanswered" });
    expect(await answer({ number: 1, answer: "已核对。" })).toMatchObject({ ok: true, value: { refused: [] } });
    expect((await submit()).result).toEqual({ ok: false, error: "corrections-unanswered" });
    await answer({ number: 0, answer: "已改为 121 人。" }, { number: 1, answer: "已按审计报告改正。" });
    expect((await asked()).map((correction) => correction.answer)).toEqual(["已改为 121 人。", "已按审计报告改正。"]);
    expect((await submit()).result).toMatchObject({ ok: true, value: { number: 2 } });
    const between = await findHistory(firm, handedIn.applicationId, { kind: "submissions", from: 1, to: 2 });
    expect(between?.compared?.answers.map((correction) => correction.answer)).toEqual([
      "已改为 121 人。",
      "已按审计报告改正。",
    ]);
    const desk = await findDesk(county, handedIn.applicationId);
    expect(desk?.decisions.at(-1)?.corrections.map((correction) => correction.answer)).toEqual([
      "已改为 121 人。",
      "已按审计报告改正。",
    ]);
    expect(await answer({ number: 0, answer: "改了又改" })).toEqual({ ok: false, error: "not-editable" });
    await expect(asOwner((client) => client.query(`update "correction_answer" set "answer" = 'x'`))).rejects.toThrow(
      "kept as it was handed in",
    );
  });

  it("is the firm's own affair until it is handed in, and nobody else's at all", async () => {
    await returned(county, handedIn.applicationId, CORRECTIONS);
    await answer({ number: 0, answer: "还在核对。" });
    expect((await findDesk(county, handedIn.applicationId))?.decisions.at(-1)?.corrections[0]?.answer).toBeNull();
    const other = (await aFirm()).actor;
    const theirs = await answersTyped(firm, handedIn.applicationId, [{ number: 0, answer: "x" }]);
    expect(await answerCorrections(other, theirs)).toEqual({ ok: false, error: "not-found" });
    expect(await asActor(other, ({ db }) => db.correctionAnswer.count())).toBe(0);
    const { decisionId, revision } = theirs;
    const known = { applicationId: handedIn.applicationId, decisionId, revision };
    expect(await lookAtAnswers(other, known)).toEqual({ ok: false, error: "not-found" });
    expect(await answer({ number: 2, answer: "x" })).toEqual({ ok: false, error: "words-unreadable" });
  });

  it("keeps every key of it as it was typed, empties it again, and counts an empty one as unanswered", async () => {
    await returned(county, handedIn.applicationId, CORRECTIONS);
    await answer({ number: 0, answer: " 已改为 " }, { number: 1, answer: "已核对。" });
    expect((await stored())?.content).toEqual({ "answer-0": " 已改为 ", "answer-1": "已核对。" });
    await answer({ number: 0, answer: " " });
    expect((await asked()).map((correction) => correction.answer)).toEqual([null, "已核对。"]);
    expect((await submit()).result).toEqual({ ok: false, error: "corrections-unanswered" });
  });

  it("of two colleagues merges: what both wrote differently is kept as saved and told, and the one hears the other", async () => {
    await returned(county, handedIn.applicationId, CORRECTIONS);
    const colleague = await aColleague({ actor: firm });
    const mine = await answersTyped(firm, handedIn.applicationId, [
      { number: 0, answer: "甲的答复" },
      { number: 1, answer: "甲的另一处" },
    ]);
    await typedAnswers(colleague.actor, handedIn.applicationId, [{ number: 0, answer: "乙的答复" }]);
    expect(await answerCorrections(firm, mine)).toMatchObject({
      ok: true,
      value: {
        savedBy: colleague.actor.name,
        content: { "answer-0": "乙的答复", "answer-1": "甲的另一处" },
        refused: [{ place: { field: "answer-0" } }],
      },
    });
    const { applicationId, decisionId, revision } = mine;
    const look = await lookAtAnswers(colleague.actor, { applicationId, decisionId, revision });
    expect(look).toMatchObject({ ok: true, value: { savedBy: firm.name, content: { "answer-1": "甲的另一处" } } });
    const again = look.ok ? look.value.revision : 0;
    expect(await lookAtAnswers(firm, { applicationId, decisionId, revision: again })).toMatchObject({
      value: { savedBy: null, content: null },
    });
  });

  it("keeps the others where one is too long, and takes none to an earlier return", async () => {
    await returned(county, handedIn.applicationId, CORRECTIONS);
    const early = await answersTyped(firm, handedIn.applicationId, [{ number: 0, answer: "迟到的答复" }]);
    const saved = await answer({ number: 0, answer: "字".repeat(501) }, { number: 1, answer: "字".repeat(500) });
    expect(saved).toMatchObject({ ok: true, value: { unkept: [{ place: { field: "answer-0" } }] } });
    expect((await asked()).map((correction) => correction.answer?.length)).toEqual([undefined, 500]);
    await answer({ number: 0, answer: "已改。" });
    await submit();
    await returned(county, handedIn.applicationId, CORRECTIONS);
    expect(await answerCorrections(firm, early)).toEqual({ ok: false, error: "not-editable" });
    expect((await asked()).map((correction) => correction.answer)).toEqual([null, null]);
  });
});

describe("the day for corrections", () => {
  it("passed without an answer, firm, county and officers are told once; the officer decides", async () => {
    await returned(county, handedIn.applicationId, CORRECTIONS);
    await setClock("2026-06-17T15:59:00Z"); // 23:59 of the fifth working day
    await recordWhatTheClockBrought();
    expect(await told("correction-overdue")).toEqual([]);
    await setClock("2026-06-17T16:00:00Z");
    await Promise.all([recordWhatTheClockBrought(), recordWhatTheClockBrought()]);
    await recordWhatTheClockBrought();
    expect(await told("correction-overdue")).toEqual(["firm"]);
    expect(await told("correction-unanswered")).toEqual(["county", "officer"]);
    const desk = await findDesk(officer, handedIn.applicationId);
    expect(desk?.allowed).toContain("end-return");
  });

  it("nobody is told of a return that was answered", async () => {
    await returned(county, handedIn.applicationId, CORRECTIONS);
    await answer({ number: 0, answer: "已改。" }, { number: 1, answer: "已改。" });
    await submit();
    await setClock("2026-06-18T01:00:00Z");
    await recordWhatTheClockBrought();
    expect(await told("correction-overdue")).toEqual([]);
  });
});
