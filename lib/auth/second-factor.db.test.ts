import { beforeEach, describe, expect, it } from "vitest";
import { resetPassword } from "@/lib/accounts/commands/change-account";
import { changeSignInNames } from "@/lib/accounts/commands/change-sign-in-names";
import { forgetAdministratorsSecondFactor, forgetSecondFactor } from "@/lib/accounts/commands/forget-second-factor";
import { changePassword } from "@/lib/accounts/commands/own-account";
import {
  beginEnrolment,
  confirmEnrolment,
  removeSecondFactor,
  renewRecoveryCodes,
} from "@/lib/accounts/commands/second-factor";
import { asActor } from "@/lib/db/as-actor";
import { registerFirm } from "@/lib/firms/commands/register-firm";
import { aSecondFactor } from "@/lib/testing/a-second-factor";
import { asOwner, emptyDatabase } from "@/lib/testing/database";
import { accepted, aFirm, anAdmin, anExpert, anOfficer, forgetSharedAdmin, type Person } from "@/lib/testing/people";
import { told } from "@/lib/testing/told";
import type { Actor } from "./actor";
import { codeOf, stepAt } from "./one-time-code";
import { proveSecondFactor } from "./second-factor";
import { findSession } from "./sessions";
import { signIn } from "./sign-in";

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
});

const enter = async ({ email, password }: Pick<Person<Actor>, "email" | "password">) =>
  accepted(await signIn(email, password, "10.1.0.1", "test"));
const pendingOf = async (sessionId: string) => (await findSession(sessionId))?.pending;
const now = () => stepAt(new Date());

/** An expert who has changed the first password, and not enrolled yet. */
async function anExpertAtHome() {
  const expert = await anExpert();
  const password = "Shili-Zhuanjia-2026";
  accepted(await changePassword(expert.actor, { currentPassword: expert.password, newPassword: password }, null));
  return { ...expert, password };
}

describe("staff and experts", () => {
  it("change the first password, then enrol, and only then open anything", async () => {
    const officer = await anOfficer();
    const { sessionId, needsCode } = await enter(officer);
    expect([needsCode, await pendingOf(sessionId)]).toEqual([false, "password"]);
    const passwords = { currentPassword: officer.password, newPassword: "Shili-Jingban-2026" };
    accepted(await changePassword(officer.actor, passwords, sessionId));
    expect(await pendingOf(sessionId)).toBe("enrolment");
    await aSecondFactor(officer.actor, sessionId);
    expect(await pendingOf(sessionId)).toBeNull();
  });

  it("prove the code at every later sign-in, and each code counts once", async () => {
    const expert = await anExpertAtHome();
    const { secret } = await aSecondFactor(expert.actor);
    const [first, second] = [await enter(expert), await enter(expert)];
    expect([first.needsCode, await pendingOf(first.sessionId)]).toEqual([true, "code"]);
    const code = codeOf(secret, now());
    expect(await proveSecondFactor(first.sessionId, "000000")).toEqual({ ok: false, error: "wrong-code" });
    expect(await proveSecondFactor(first.sessionId, code)).toEqual({ ok: true, value: { role: "expert" } });
    expect(await pendingOf(first.sessionId)).toBeNull();
    expect(await proveSecondFactor(second.sessionId, code)).toEqual({ ok: false, error: "code-used" });
    expect(await pendingOf(second.sessionId)).toBe("code");
  });

  it("let one in of two who use one code at once", async () => {
    const expert = await anExpertAtHome();
    const { secret } = await aSecondFactor(expert.actor);
    const sessions = [await enter(expert), await enter(expert)];
    const code = codeOf(secret, now());
    const proven = await Promise.all(sessions.map(({ sessionId }) => proveSecondFactor(sessionId, code)));
    expect(proven.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("come in by a recovery code once, and by none of an older list", async () => {
    const expert = await anExpertAtHome();
    const { recoveryCodes, secret } = await aSecondFactor(expert.actor);
    const [first = "", other = ""] = recoveryCodes;
    expect(await proveSecondFactor((await enter(expert)).sessionId, first.toLowerCase())).toMatchObject({ ok: true });
    expect(await proveSecondFactor((await enter(expert)).sessionId, first)).toMatchObject({ error: "wrong-code" });
    accepted(await renewRecoveryCodes(expert.actor, codeOf(secret, now())));
    expect(await proveSecondFactor((await enter(expert)).sessionId, other)).toMatchObject({ error: "wrong-code" });
  });

  it("are stopped from guessing after ten tries, with the right code too", async () => {
    const expert = await anExpertAtHome();
    const { secret } = await aSecondFactor(expert.actor);
    await asOwner((owner) => owner.query(`delete from "rate_limit"`));
    const { sessionId } = await enter(expert);
    for (let guess = 0; guess < 10; guess += 1) await proveSecondFactor(sessionId, "123456");
    const late = await proveSecondFactor(sessionId, codeOf(secret, now()));
    expect(late).toEqual({ ok: false, error: "too-many-tries" });
  });

  it("keep the old telephone until the new one is confirmed, and give the password to begin", async () => {
    const expert = await anExpertAtHome();
    await aSecondFactor(expert.actor);
    expect(await beginEnrolment(expert.actor, "falsch-12345")).toEqual({ ok: false, error: "wrong-password" });
    const { secret } = accepted(await beginEnrolment(expert.actor, expert.password));
    expect((await enter(expert)).needsCode).toBe(true);
    expect(await confirmEnrolment(expert.actor, "000000", null)).toEqual({ ok: false, error: "wrong-code" });
    accepted(await confirmEnrolment(expert.actor, codeOf(secret, now() - 1), null));
    expect(await proveSecondFactor((await enter(expert)).sessionId, codeOf(secret, now()))).toMatchObject({ ok: true });
  });

  it("are helped by the administrator when the telephone is lost, and an administrator by the operator", async () => {
    const admin = await anAdmin();
    const expert = await anExpertAtHome();
    await aSecondFactor(expert.actor);
    const { sessionId } = await enter(expert);
    accepted(await forgetSecondFactor(admin.actor, expert.actor.accountId));
    expect(await findSession(sessionId)).toBeNull();
    expect((await enter(expert)).needsCode).toBe(false);
    expect(await told(expert.actor)).toContain(`${expert.actor.name}的动态口令已由系统管理员重置 /account`);
    await aSecondFactor(admin.actor);
    expect(await forgetSecondFactor(admin.actor, admin.actor.accountId)).toEqual({ ok: false, error: "not-found" });
    expect(await forgetAdministratorsSecondFactor(admin.email)).toMatchObject({ ok: true });
  });
});

describe("a firm's people", () => {
  it("may use one-time passwords and may do without again", async () => {
    const firm = await aFirm();
    expect(await pendingOf((await enter(firm)).sessionId)).toBeNull();
    const { secret } = await aSecondFactor(firm.actor);
    expect((await enter(firm)).needsCode).toBe(true);
    accepted(await removeSecondFactor(firm.actor, codeOf(secret, now())));
    expect((await enter(firm)).needsCode).toBe(false);
  });

  it("are not the administrator's to let in", async () => {
    const [admin, firm] = [await anAdmin(), await aFirm()];
    await aSecondFactor(firm.actor);
    expect(await forgetSecondFactor(admin.actor, firm.actor.accountId)).toEqual({ ok: false, error: "not-found" });
    expect(await resetPassword(admin.actor, firm.actor.accountId)).toEqual({ ok: false, error: "not-found" });
  });
});

describe("secrets", () => {
  it("are sealed at rest and nobody else's", async () => {
    const [admin, officer] = [await anAdmin(), await anOfficer()];
    const { secret, recoveryCodes } = await aSecondFactor(officer.actor);
    const kept = await asOwner(async (owner) => ({
      factors: (await owner.query(`select * from "second_factor"`)).rows,
      codes: (await owner.query(`select * from "recovery_code"`)).rows,
    }));
    expect(JSON.stringify(kept)).not.toContain(secret);
    for (const code of recoveryCodes) expect(JSON.stringify(kept)).not.toContain(code.replace("-", ""));
    expect(await asActor(admin.actor, ({ db }) => db.secondFactor.findMany())).toEqual([]);
    expect(await asActor(admin.actor, ({ db }) => db.recoveryCode.findMany())).toEqual([]);
  });

  it("count forwards only, whatever the programme does", async () => {
    const officer = await anOfficer();
    await aSecondFactor(officer.actor);
    const back = asOwner((owner) => owner.query(`update "second_factor" set "lastStep" = 0`));
    await expect(back).rejects.toThrow("a step counts once");
  });
});

describe("a password that the administrator has set anew", () => {
  it("opens the door once, and the old one no more", async () => {
    const [admin, expert] = [await anAdmin(), await anExpertAtHome()];
    const { password } = accepted(await resetPassword(admin.actor, expert.actor.accountId));
    expect(await pendingOf((await enter({ ...expert, password })).sessionId)).toBe("password");
    expect(await signIn(expert.email, expert.password, "10.1.0.2", "test")).toMatchObject({ ok: false });
  });
});

describe("names to sign in with", () => {
  const registration = {
    uscc: "91360802DEM000022H",
    firmName: "吉安示例手机有限公司",
    unitCode: "360802",
    name: "赵示例",
  };
  const mobile = { email: null, mobile: "13800138000" };

  it("may be a mobile number, however it is typed, and one account's alone", async () => {
    accepted(await registerFirm({ ...registration, signInName: mobile, password: "Shili-Qiye-2021" }));
    expect(await signIn("+86 138 0013 8000", "Shili-Qiye-2021", "10.1.0.3", "test")).toMatchObject({ ok: true });
    const again = await registerFirm({ ...registration, signInName: mobile, password: "Shili-Qiye-2021" });
    expect(again).toEqual({ ok: false, error: "sign-in-name-taken" });
  });

  it("are both good once a person has added the other, and never none", async () => {
    const firm = await aFirm();
    const change = { email: firm.email, mobile: "139-0013-9000", currentPassword: firm.password };
    expect(await changeSignInNames(firm.actor, { ...change, currentPassword: "falsch" })).toMatchObject({ ok: false });
    accepted(await changeSignInNames(firm.actor, change));
    expect((await enter({ email: "13900139000", password: firm.password })).role).toBe("firm");
    expect((await enter(firm)).role).toBe("firm");
    const none = await changeSignInNames(firm.actor, { ...change, email: "", mobile: "" });
    expect(none).toEqual({ ok: false, error: "sign-in-name-missing" });
  });
});
