import { beforeEach, describe, expect, it } from "vitest";
import type { FirmActor, OfficerActor } from "@/lib/auth/actor";
import { openFile } from "@/lib/documents/file-store";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aDraft, submitted } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aFirm, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { someEvidence } from "@/lib/testing/some-evidence";
import { findEvidence } from "../queries/find-evidence";
import { evidenceOfApplication } from "../queries/read-evidence";
import { removeEvidence } from "./remove-evidence";

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

const events = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ action: string }>(
      `select "action" from "audit_event" where "subjectType" = 'evidence' order by "seq"`,
    );
    return rows.map(({ action }) => action);
  });
describe("removing a file", () => {
  it("takes it off the draft and leaves its row and bytes to the submission that names it", async () => {
    const { applicationId } = await aDraft(firm, call);
    const [kept, wrong] = [
      await someEvidence(firm, applicationId),
      await someEvidence(firm, applicationId, { kind: "land" }),
    ];
    await submitted(firm, applicationId);
    expect(await removeEvidence(firm, wrong.id)).toEqual({ ok: false, error: "not-editable" });
    await asOwner((client) =>
      client.query(`update "application" set "state" = 'returned', "returnedBy" = 'county' where "id" = $1`, [
        applicationId,
      ]),
    );
    expect(await removeEvidence(firm, wrong.id)).toEqual({ ok: true, value: null });
    expect(await removeEvidence(firm, wrong.id)).toEqual({ ok: false, error: "already-removed" });
    const own = await evidenceOfApplication(firm, applicationId);
    expect(own?.files.map(({ id, removed }) => [id, removed])).toEqual([
      [kept.id, false],
      [wrong.id, true],
    ]);
    expect(own?.usage).toEqual({ files: 1, bytes: kept.byteCount });
    expect(await findEvidence(officer, wrong.id)).toMatchObject({ sha256: wrong.sha256 });
    expect(await openFile(wrong.sha256)).not.toBeNull();
    expect(await events()).toEqual(["attach-evidence", "attach-evidence", "remove-evidence"]);
  });

  it("is the firm's own, until the call closes", async () => {
    const { applicationId } = await aDraft(firm, call);
    const file = await someEvidence(firm, applicationId);
    expect(await removeEvidence((await aFirm()).actor, file.id)).toEqual({ ok: false, error: "not-found" });
    await setClock(new Date(closesAt.getTime() + 1));
    expect(await removeEvidence(firm, file.id)).toEqual({ ok: false, error: "call-closed" });
  });

  it("changes nothing else, for the database's owner either", async () => {
    const { applicationId } = await aDraft(firm, call);
    const { id } = await someEvidence(firm, applicationId);
    for (const change of [`"sha256" = repeat('0', 64)`, `"fileName" = 'x.pdf'`, `"kind" = 'land'`]) {
      await expect(
        asOwner((client) => client.query(`update "evidence" set ${change} where "id" = $1`, [id])),
      ).rejects.toThrow("immutable");
    }
    await expect(asOwner((client) => client.query(`delete from "evidence" where "id" = $1`, [id]))).rejects.toThrow();
  });
});
