import { beforeEach, describe, expect, it } from "vitest";
import type { Actor, CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aDraft, aSubmission, submitted } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import {
  aCountyOfficer,
  aFirm,
  anAdmin,
  anApprover,
  anExpert,
  anInspector,
  anOfficer,
  forgetSharedAdmin,
} from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import { findEvidence } from "./find-evidence";
import { evidenceOfApplication } from "./read-evidence";

const opensAt = new Date("2026-06-01T00:30:00Z");
const closesAt = new Date("2026-06-30T09:00:00Z");

let officer: OfficerActor;
let call: ACall;
let firm: FirmActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  officer = (await anOfficer()).actor;
  const attachments = (["licence", "land", "other"] as const).map((kind) => ({
    kind,
    requirement: "optional" as const,
  }));
  call = await aCall(officer, { opensAt, closesAt, attachments });
  firm = (await aFirm()).actor;
});

describe("who may open a file", () => {
  let county: CountyActor;
  beforeEach(async () => {
    county = (await aCountyOfficer("360802")).actor;
  });

  /** Both walls: the query that the download asks, and the database when every `where` is forgotten. */
  const seenBy = async (actor: Actor, evidenceId: string) => {
    const byQuery = (await findEvidence(actor, evidenceId)) !== null;
    const byDatabase = await asActor(actor, ({ db }) => db.evidence.count({ where: { id: evidenceId } }));
    expect(byDatabase, `${actor.role}: query and database agree`).toBe(byQuery ? 1 : 0);
    return byQuery;
  };

  it("of a draft: the firm, and nobody else", async () => {
    const { applicationId } = await aDraft(firm, call);
    const { id } = await someEvidence(firm, applicationId);
    expect(await seenBy(firm, id)).toBe(true);
    for (const { actor } of [
      await aFirm(),
      await anApprover(),
      await anInspector(),
      await anAdmin(),
      await anExpert(),
    ]) {
      expect(await seenBy(actor, id)).toBe(false);
    }
    expect(await seenBy(officer, id)).toBe(false);
    expect(await seenBy(county, id)).toBe(false);
    expect(await evidenceOfApplication(officer, applicationId)).toBeNull();
  });

  it("of a submission: its county, the bureau, and never another firm or county", async () => {
    const { applicationId } = await aDraft(firm, call);
    const { id } = await someEvidence(firm, applicationId);
    await submitted(firm, applicationId);
    for (const actor of [firm, county, officer, (await anApprover()).actor, (await anInspector()).actor]) {
      expect(await seenBy(actor, id), actor.role).toBe(true);
    }
    for (const { actor } of [await aFirm(), await aCountyOfficer("360803"), await anAdmin()]) {
      expect(await seenBy(actor, id), actor.role).toBe(false);
    }
    expect(await findEvidence(firm, "../../etc/passwd")).toBeNull();
  });

  it("of a correction that is not handed in yet: the firm alone", async () => {
    const { applicationId } = await aSubmission(firm, call);
    await asOwner((client) =>
      client.query(`update "application" set "state" = 'returned', "returnedBy" = 'county' where "id" = $1`, [
        applicationId,
      ]),
    );
    const { id } = await someEvidence(firm, applicationId);
    expect([await seenBy(firm, id), await seenBy(county, id), await seenBy(officer, id)]).toEqual([true, false, false]);
    await submitted(firm, applicationId);
    expect([await seenBy(firm, id), await seenBy(county, id), await seenBy(officer, id)]).toEqual([true, true, true]);
  });

  it("an expert only with an assignment and after declaring that nothing stands in the way", async () => {
    const { applicationId } = await aDraft(firm, call);
    const { id } = await someEvidence(firm, applicationId);
    await submitted(firm, applicationId);
    const expert = (await anExpert()).actor;
    const declared = (state: string) =>
      asOwner((client) =>
        client.query(
          `insert into "assignment" ("callId", "applicationId", "expertId", "state", "assignedById", "assignedAt", "declaredAt") values ($1, $2, $3, $4::assignment_state, $5, now(), now())
           on conflict ("applicationId", "expertId") do update set "state" = excluded."state"`,
          [call.callId, applicationId, expert.accountId, state, officer.accountId],
        ),
      );
    expect(await seenBy(expert, id)).toBe(false);
    await declared("assigned");
    expect(await seenBy(expert, id)).toBe(false);
    await declared("cleared");
    expect(await seenBy(expert, id)).toBe(true);
    await declared("recused");
    expect(await seenBy(expert, id)).toBe(false);
  });

  it("what county and city put beside an application is seen with it", async () => {
    const { applicationId } = await aSubmission(firm, call);
    const { id } = await someEvidence(county, applicationId);
    for (const actor of [firm, county, officer]) expect(await seenBy(actor, id), actor.role).toBe(true);
    expect(await seenBy((await aCountyOfficer("360803")).actor, id)).toBe(false);
    expect((await evidenceOfApplication(firm, applicationId))?.usage.files).toBe(0);
  });
});
