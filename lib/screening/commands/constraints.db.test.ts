import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { ApproverActor, CountyActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { violatedConstraint } from "@/lib/db/errors";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { recommended, returned, ruled, screened, verified } from "@/lib/testing/a-screening";
import { aSubmission } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { anApprover, forgetSharedAdmin } from "@/lib/testing/people";
import { answerException } from "./answer-exception";

let county: CountyActor;
let officer: OfficerActor;
let approver: ApproverActor;
let applicationId: string;
let rulingId: string;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  const season = await aScreenedCall();
  ({ county, officer } = season);
  approver = (await anApprover()).actor;
  ({ applicationId } = await aSubmission(season.firm, season.call, { aboveScale: false }));
  await verified(county, applicationId, "jobs");
  await recommended(county, applicationId);
  await ruled(officer, applicationId, "registration.above-scale", "met", { reasonCode: "exception-in-principle" });
  rulingId = (await screened(officer, applicationId)).rulings[0]?.id ?? "";
});

/** As if the approver had verified a figure before: no command lets an approver do so. */
const asIfVerifiedBy = (accountId: string) =>
  asOwner((client) =>
    client.query(
      `insert into "verified_value" ("applicationId", "submissionId", "figure", "count", "reason", "recordedById", "recordedRole", "recordedAt")
       select "applicationId", "submissionId", 'jobs', 1, 'x', $1, 'officer', now() from "ruling" where "id" = $2`,
      [accountId, rulingId],
    ),
  );
const sign = { approve: true, documentNo: "吉市工信例外〔2021〕1号" } as const;

describe("what the database holds whatever the program says", () => {
  it("whoever verified or ruled in an application does not sign its exception", async () => {
    await asIfVerifiedBy(approver.accountId);
    expect(await answerException(approver, { rulingId, ...sign })).toEqual({ ok: false, error: "exception-own-work" });
    const past = asActor(approver, ({ db, now }) =>
      db.ruling.updateMany({
        where: { id: rulingId },
        data: { approvedById: approver.accountId, approvedAt: now, approvalDocumentNo: "x" },
      }),
    );
    await expect(past).rejects.toThrow("does not approve its exception");
  });

  it("a signature needs its document number, and a refusal its reason", async () => {
    const written = (data: object) =>
      asActor(approver, ({ db }) => db.ruling.updateMany({ where: { id: rulingId }, data })).catch(violatedConstraint);
    const by = { approvedById: approver.accountId };
    expect(await written({ ...by, approvedAt: new Date(0), approvalDocumentNo: " " })).toBe(
      "ruling_signed_with_document",
    );
    expect(await written({ ...by, approvalRefusedAt: new Date(0) })).toBe("ruling_refused_with_reason");
  });

  it("an exception is answered once, by one of two approvers", async () => {
    const second = (await anApprover()).actor;
    const results = await Promise.all([
      answerException(approver, { rulingId, ...sign }),
      answerException(second, { rulingId, approve: false, reason: "不同意。" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await answerException(second, { rulingId, ...sign })).toEqual({ ok: false, error: "exception-answered" });
    expect(await answerException(second, { rulingId: randomUUID(), ...sign })).toEqual({
      ok: false,
      error: "not-found",
    });
  });

  it("an exception that the firm's correction has overtaken is signed no more", async () => {
    await returned(officer, applicationId);
    expect(await answerException(approver, { rulingId, ...sign })).toEqual({ ok: false, error: "not-on-city-desk" });
    const later = await asOwner((client) =>
      client.query(`select 1 from "ruling" where "approvedAt" is not null or "approvalRefusedAt" is not null`),
    );
    expect(later.rows).toEqual([]);
  });

  it("values, rulings and decisions are kept as they were written, by the owner's hand too", async () => {
    const changed = (table: string, set: string) =>
      asOwner((client) => client.query(`update "${table}" set ${set}`)).then(
        () => "changed",
        (fault: unknown) => (fault instanceof Error ? fault.message : ""),
      );
    expect(await changed("verified_value", `"count" = 99`)).toContain("kept as they were written");
    expect(await changed("screening_decision", `"opinion" = 'x'`)).toContain("kept as they were written");
    expect(await changed("ruling", `"reason" = 'x'`)).toContain("kept as it was made");
  });

  it("a decision has its words, its stage, and corrections only with a return", async () => {
    const { submission } = await screened(county, applicationId);
    const written = (data: { verdict: "recommended" | "eligible" | "returned"; opinion: string }) =>
      asActor(county, ({ db, now }) =>
        db.screeningDecision.createMany({
          data: [
            {
              ...data,
              applicationId,
              submissionId: submission.id,
              stage: "county",
              findings: [],
              decidedById: county.accountId,
              decidedAt: now,
            },
          ],
        }),
      ).catch(violatedConstraint);
    expect(await written({ verdict: "recommended", opinion: "  " })).toBe("screening_decision_opinion");
    expect(await written({ verdict: "eligible", opinion: "x" })).toBe("screening_decision_stage");
    expect(await written({ verdict: "returned", opinion: "x" })).toBe("screening_decision_corrections");
  });
});
