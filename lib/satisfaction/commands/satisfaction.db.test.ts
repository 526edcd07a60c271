import { beforeAll, expect, it } from "vitest";
import type { FirmActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aDraft, aSubmission } from "@/lib/testing/a-submission";
import { setClock } from "@/lib/testing/database";
import { accepted, aFirm, anOfficer } from "@/lib/testing/people";
import type { Score } from "../domain";
import { findOwnRating } from "../queries/own-rating";
import { findSatisfaction } from "../queries/satisfaction-of-call";
import { COMMENT_LIST } from "../schema";
import { rateStep } from "./rate-step";

let officer: OfficerActor;
let call: ACall;
const firms: { readonly actor: FirmActor; readonly applicationId: string }[] = [];

beforeAll(async () => {
  await setClock("2026-06-10T01:00:00Z");
  officer = (await anOfficer()).actor;
  call = await aCall(officer, { attachments: [{ kind: "other", requirement: "optional" }] });
  for (const place of [0, 1, 2]) {
    const { actor } = await aFirm({ firmName: `吉安示例评价第${place}有限公司` });
    firms.push({ actor, applicationId: (await aSubmission(actor, call)).applicationId });
  }
});

const everything = { ...COMMENT_LIST, filters: {} };
const rate = (place: number, score: Score, comment = "") => {
  const { actor, applicationId } = firms[place] ?? { actor: undefined, applicationId: "" };
  if (!actor) throw new Error(`no firm at ${place}`);
  return rateStep(actor, { applicationId, step: "submission", score, comment });
};
const seen = async () => {
  const view = await findSatisfaction(officer, call.callId, everything);
  if (!view) throw new Error("the call is gone");
  return view;
};

it("takes one word for a step that is done, and a later word in its place", async () => {
  accepted(await rate(0, 2));
  accepted(await rate(0, 4, "附件上传很顺"));
  const { actor, applicationId } = firms[0] ?? {};
  if (!actor || !applicationId) throw new Error("no firm");
  expect(await findOwnRating(actor, applicationId)).toMatchObject({
    step: "submission",
    given: { score: 4, comment: "附件上传很顺" },
  });
  const early = { applicationId, step: "county", score: 5, comment: "" } as const;
  expect(await rateStep(actor, early)).toEqual({ ok: false, error: "step-not-done" });
  const draft = await aDraft(actor, call, { invoiceNo: "9" });
  expect(await findOwnRating(actor, draft.applicationId)).toBeNull();
});

it("shows the officer sums and comments by step once three firms have spoken, and never who", async () => {
  accepted(await rate(1, 1, "等得太久"));
  expect((await seen()).steps[0]).toEqual({ step: "submission", count: 2, scores: null });
  expect((await seen()).comments).toEqual([]);
  accepted(await rate(2, 5));
  const view = await seen();
  expect(view.steps[0]).toEqual({ step: "submission", count: 3, scores: [1, 0, 0, 1, 1] });
  expect(view.comments.map(({ comment }) => comment).sort()).toEqual(["等得太久", "附件上传很顺"].sort());
  const sent = JSON.stringify(view);
  for (const { actor, applicationId } of firms) {
    for (const hidden of [actor.firmId, actor.accountId, actor.firmName, applicationId])
      expect(sent).not.toContain(hidden);
  }
  const narrowed = await findSatisfaction(officer, call.callId, { ...everything, filters: { score: "1" } });
  expect(narrowed?.comments).toEqual([{ step: "submission", score: 1, comment: "等得太久" }]);
});

it("hides the rows from the bureau and from other firms", async () => {
  const stranger = (await aFirm({ uscc: "91360803DEM000030T" })).actor;
  const { applicationId } = firms[0] ?? { applicationId: "" };
  expect(await asActor(officer, ({ db }) => db.rating.count())).toBe(0);
  expect(await asActor(stranger, ({ db }) => db.rating.count())).toBe(0);
  expect(await findOwnRating(stranger, applicationId)).toBeNull();
  const word = { applicationId, step: "submission", score: 1, comment: "" } as const;
  expect(await rateStep(stranger, word)).toEqual({ ok: false, error: "not-found" });
  const sums = await asActor(
    stranger,
    ({ db }) => db.$queryRaw<unknown[]>`select * from satisfaction_sums(${call.callId}::uuid)`,
  );
  expect(sums).toEqual([]);
});
