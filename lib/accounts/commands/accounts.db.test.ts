import { expect, it } from "vitest";
import { signIn } from "@/lib/auth/sign-in";
import { readSignInName } from "@/lib/core/sign-in-name";
import { asActor } from "@/lib/db/as-actor";
import { violatedConstraint } from "@/lib/db/errors";
import { asOwner } from "@/lib/testing/database";
import { aCountyOfficer, accepted, anAdmin, anApprover, anExpert, anInspector, anOfficer } from "@/lib/testing/people";
import { told } from "@/lib/testing/told";
import { disableAccount, enableAccount, resetPassword } from "./change-account";
import { createStaffAccount } from "./create-account";
import { signOutEverywhere } from "./own-account";

const inOneQuestion = async (sql: string, values: unknown[]) =>
  asOwner(async (owner) => (await owner.query(sql, values)).rows);

const thrown = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (fault: unknown) => fault,
  );

it("makes accounts of every role of staff, a county's with its unit and an expert's with specialties", async () => {
  const { actor: admin } = await anAdmin();
  const people = [
    await anOfficer({}, admin),
    await anApprover({}, admin),
    await anInspector({}, admin),
    await aCountyOfficer("360803", {}, admin),
    await anExpert({ profile: { specialties: ["智能制造", "财务"], employerUscc: "91360802DEM000022H" } }, admin),
  ];
  const rows = await inOneQuestion(
    `select a."role"::text as role, a."unitCode", e."specialties", e."employerUscc", a."mustChangePassword"
       from "account" a left join "expert" e on e."accountId" = a."id" where a."id" = any($1) order by a."role"`,
    [people.map(({ actor }) => actor.accountId)],
  );
  const plain = { unitCode: null, specialties: null, employerUscc: null, mustChangePassword: true };
  expect(rows).toEqual([
    { ...plain, role: "county", unitCode: "360803" },
    { ...plain, role: "officer" },
    { ...plain, role: "expert", specialties: ["智能制造", "财务"], employerUscc: "91360802DEM000022H" },
    { ...plain, role: "approver" },
    { ...plain, role: "inspector" },
  ]);
});

it("gives an address to one account only, in whatever letters it is written", async () => {
  const { actor: admin } = await anAdmin();
  const { email } = await anOfficer({}, admin);
  const signInName = readSignInName(email.toUpperCase());
  if (!signInName) throw new Error(`${email} is no name to sign in with`);
  const again = await createStaffAccount(admin, { role: "approver", name: "又示例", signInName });
  expect(again).toEqual({ ok: false, error: "sign-in-name-taken" });
});

it("shuts a disabled person out, lets an enabled one in again, and a reset password counts instead of the old", async () => {
  const { actor: admin } = await anAdmin();
  const officer = await anOfficer({}, admin);
  const enter = (password: string) => signIn(officer.email, password, "198.51.100.7", "Test");
  expect((await enter(officer.password)).ok).toBe(true);
  accepted(await disableAccount(admin, officer.actor.accountId));
  expect(await enter(officer.password)).toMatchObject({ ok: false, error: "wrong-credentials" });
  expect(await disableAccount(admin, officer.actor.accountId)).toEqual({ ok: false, error: "already-disabled" });
  accepted(await enableAccount(admin, officer.actor.accountId));
  const { password } = accepted(await resetPassword(admin, officer.actor.accountId));
  expect((await enter(officer.password)).ok).toBe(false);
  expect((await enter(password)).ok).toBe(true);
  expect(await told(officer.actor)).toContain(`${officer.actor.name}的密码已由系统管理员重置 /account`);
});

it("lets no administrator change another, or himself", async () => {
  const [{ actor: admin }, other] = [await anAdmin(), await anAdmin()];
  for (const accountId of [other.actor.accountId, admin.accountId]) {
    expect(await disableAccount(admin, accountId)).toEqual({ ok: false, error: "not-found" });
    expect(await resetPassword(admin, accountId)).toEqual({ ok: false, error: "not-found" });
  }
});

it("ends every session of a person who signs out everywhere, this one too", async () => {
  const officer = await anOfficer();
  for (const browser of ["Büro", "Telefon"]) {
    expect((await signIn(officer.email, officer.password, "198.51.100.8", browser)).ok).toBe(true);
  }
  expect(accepted(await signOutEverywhere(officer.actor))).toBe(2);
});

it("keeps an account in its role for ever, by the owner's hand too", async () => {
  const { actor } = await anExpert();
  const change = asOwner((owner) =>
    owner.query(`update "account" set "role" = 'officer' where "id" = $1`, [actor.accountId]),
  );
  await expect(change).rejects.toThrow("an account keeps its role");
});

it("never lets staff be an expert", async () => {
  const [{ actor: admin }, officer] = [await anAdmin(), await anOfficer()];
  const profile = {
    accountId: officer.actor.accountId,
    employerName: "示例大学",
    divisionCode: "360100",
    specialties: ["财务"],
    title: "教授",
  };
  const fault = await thrown(asActor(admin, ({ db }) => db.expert.create({ data: profile })));
  expect(fault).not.toBeNull();
  expect(violatedConstraint(fault) ?? String(fault)).toMatch(/expert_of_expert_role|only the account of an expert/);
});
