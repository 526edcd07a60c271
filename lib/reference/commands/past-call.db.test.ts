import { beforeEach, describe, expect, it } from "vitest";
import { createStaffAccount } from "@/lib/accounts/commands/create-account";
import type { SubmissionContent } from "@/lib/applications/domain/content";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { createCall } from "@/lib/calls/commands/draft-call";
import { openCall } from "@/lib/calls/commands/open-call";
import { findDeskCall } from "@/lib/calls/queries/desk-call";
import { asActor } from "@/lib/db/as-actor";
import { registerFirm } from "@/lib/firms/commands/register-firm";
import { findDesk } from "@/lib/screening/queries/find-desk";
import { listApplications } from "@/lib/screening/queries/list-applications";
import { findOverview } from "@/lib/screening/queries/overview";
import { findQueue } from "@/lib/screening/queries/queue";
import { type ACall, aCall, aDraftCall } from "@/lib/testing/a-call";
import { aReferenceFile, importList } from "@/lib/testing/a-reference";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { aDraft, aSubmission, submitted } from "@/lib/testing/a-submission";
import { emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, accepted, anAdmin, forgetSharedAdmin } from "@/lib/testing/people";
import { BUILT_IN_LISTS } from "../domain/built-in";

let call: ACall;
let firm: FirmActor;
let county: CountyActor;
let officer: OfficerActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  ({ call, firm, county, officer } = await aScreenedCall());
});

const line = ({ code, zh, en }: { code: string; zh: string; en: string }) => `${code},"${zh}","${en}"`;
const { units, authorities, industries } = BUILT_IN_LISTS;
/** 吉州区 is renamed, and 河东区 split off it. */
const split = () =>
  importList(
    officer,
    aReferenceFile("units", [
      ...units.map((unit) => line(unit.code === "360802" ? { ...unit, zh: "吉州新区" } : unit)),
      "360804,河东区,Hedong District",
    ]),
  );
const elsewhere = ({ A }: SubmissionContent) => {
  A.unitCode = "360804";
};
const all = { filters: {}, sort: "stateSince", direction: "asc", skip: 0 } as const;

describe("a call that opened before a unit was renamed and split", () => {
  it("goes on under the old names: on desks, in lists and figures, for whoever held the code before", async () => {
    const { applicationId } = await aSubmission(firm, call);
    accepted(await split());
    for (const actor of [county, officer]) {
      const { rows } = await listApplications(actor, all);
      expect(rows.map(({ unit }) => unit.zh)).toEqual(["吉州区"]);
    }
    expect((await findQueue(county, 5)).items.map(({ unit }) => unit.zh)).toEqual(["吉州区"]);
    expect((await findDesk(county, applicationId))?.application.unit.zh).toBe("吉州区");
    const overview = await findOverview(officer);
    expect(overview?.units.map(({ unit }) => unit.zh)).toEqual(units.map(({ zh }) => zh));
    const newcomer = (await aCountyOfficer("360804")).actor;
    expect((await listApplications(newcomer, all)).total).toBe(0);
  });

  it("takes no unit that only the new list knows", async () => {
    accepted(await split());
    const draft = await aDraft(firm, call, { change: elsewhere });
    await expect(submitted(firm, draft.applicationId)).rejects.toThrow("form-faults");
  });

  it("judges where a firm is registered by its own authorities, and names them", async () => {
    const { applicationId } = await aSubmission(firm, call);
    const renamed = authorities.map((each) => line(each.code === "360802" ? { ...each, zh: "吉州新区市监局" } : each));
    accepted(await importList(officer, aReferenceFile("authorities", renamed)));
    const desk = await findDesk(officer, applicationId);
    const finding = desk?.application.assessment.findings.find(({ key }) => key === "registration.division");
    expect(finding?.verified.values).toMatchObject({ division: "360802", divisionZh: "吉州区市场监督管理局" });
  });

  it("takes the classes of its own version, whatever the standard says since", async () => {
    const without = industries.filter(({ code }) => code !== "3982").map(line);
    accepted(await importList(officer, aReferenceFile("industries", without)));
    expect((await aSubmission(firm, call)).receiptNo).toMatch(/^JG2026-360802-/);
    const next = await aCall(officer, {
      opensAt: new Date("2026-08-01T00:00:00Z"),
      closesAt: new Date("2026-08-30T00:00:00Z"),
    });
    await setClock("2026-08-02T00:00:00Z");
    const late = await aDraft(firm, next);
    await expect(submitted(firm, late.applicationId)).rejects.toThrow("form-faults");
  });
});

describe("what comes after the import", () => {
  it("asks a draft call for the telephone of the new unit, and opens with it", async () => {
    const draft = await aDraftCall(officer, {
      opensAt: new Date("2026-08-01T00:00:00Z"),
      closesAt: new Date("2026-08-30T00:00:00Z"),
    });
    accepted(await split());
    const desk = await findDeskCall(officer, draft.callId);
    expect(desk?.faults).toEqual([{ code: "telephone-missing", about: "360804" }]);
    expect(await openCall(officer, { callId: draft.callId, version: 3 })).toEqual({
      ok: false,
      error: "telephone-missing",
    });
    const { callId } = accepted(await createCall(officer, 2027));
    const fresh = await findDeskCall(officer, callId);
    expect(fresh?.content.contacts.units.find(({ unitCode }) => unitCode === "360802")?.office).toContain("吉州新区");
    expect(fresh?.content.contacts.units).toHaveLength(16);
  });

  it("registers firms and makes accounts for the units in force alone", async () => {
    const registration = {
      uscc: "91360802DEM000022H",
      firmName: "吉安示例河东有限公司",
      unitCode: "360804",
      name: "张示例",
      password: "Shili-Qiye-2021",
      signInName: { email: "hedong@example.com", mobile: null },
    };
    expect(await registerFirm(registration)).toEqual({ ok: false, error: "unit-unknown" });
    const admin = (await anAdmin()).actor;
    const staff = {
      role: "county",
      name: "李示例",
      unitCode: "360804",
      signInName: { email: "county@example.com", mobile: null },
    } as const;
    expect(await createStaffAccount(admin, staff)).toEqual({ ok: false, error: "unit-unknown" });
    accepted(await split());
    expect((await registerFirm(registration)).ok).toBe(true);
    expect((await createStaffAccount(admin, staff)).ok).toBe(true);
  });

  it("changes nobody's account", async () => {
    const read = () =>
      asActor(county, ({ db }) =>
        db.account.findUnique({ where: { id: county.accountId }, select: { unitCode: true } }),
      );
    accepted(await split());
    expect(await read()).toEqual({ unitCode: "360802" });
  });
});
