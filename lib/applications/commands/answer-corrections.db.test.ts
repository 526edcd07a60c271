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
import { aFirm, forgetSharedAdmin } from "@/lib/testing/people";
import { evidenceOfKinds } from "@/lib/testing/some-evidence";
import { findTaskList } from "../queries/find-task-list";
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
const answer = (...answers: { number: number; answer: string }[]) =>
  answerCorrections(firm, { applicationId: handedIn.applicationId, answers });
const asked = async () =>
  (await findTaskList(firm, handedIn.applicationId))?.sections.flatMap(({ corrections }) => corrections) ?? [];
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
    await evidenceOfKinds(firm, applicationId, ["other"]);
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
    const corrections = [{ ...CORRECTIONS[0], evidenceId: file, page: 7 }];
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
    expect(await answer({ number: 1, answer: "已核对。" })).toEqual({ ok: true, value: { left: 1 } });
    expect((await submit()).result).toEqual({ ok: false, error: "corrections-unanswered" });
    await answer({ number: 0, answer: "已改为 121 人。" }, { number: 1, answer: "已按审计报告改正。" });
    expect((await asked()).map((correction) => correction.answer)).toEqual(["已改为 121 人。", "已按审计报告改正。"]);
    expect((await submit()).result).toMatchObject({ ok: true, value: { number: 2 } });
    const desk = await findDesk(county, handedIn.applicationId);
    expect(desk?.decisions.at(-1)?.corrections.map((correction) => correction.answer)).toEqual([
      "已改为 121 人。",
      "已按审计报告改正。",
    ]);
    expect(await answer({ number: 0, answer: "改了又改" })).toEqual({ ok: false, error: "not-returned" });
    await expect(asOwner((client) => client.query(`update "correction_answer" set "answer" = 'x'`))).rejects.toThrow(
      "kept as it was handed in",
    );
  });

  it("is the firm's own affair until it is handed in, and nobody else's at all", async () => {
    await returned(county, handedIn.applicationId, CORRECTIONS);
    await answer({ number: 0, answer: "还在核对。" });
    expect((await findDesk(county, handedIn.applicationId))?.decisions.at(-1)?.corrections[0]?.answer).toBeNull();
    const other = (await aFirm()).actor;
    const theirs = { applicationId: handedIn.applicationId, answers: [{ number: 0, answer: "x" }] };
    expect(await answerCorrections(other, theirs)).toEqual({ ok: false, error: "not-found" });
    expect(await asActor(other, ({ db }) => db.correctionAnswer.count())).toBe(0);
    expect(await answer({ number: 2, answer: "x" })).toEqual({ ok: false, error: "correction-unknown" });
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
