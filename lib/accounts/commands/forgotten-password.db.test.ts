import { beforeEach, describe, expect, it } from "vitest";
import { findSession } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { aSecondFactor } from "@/lib/testing/a-second-factor";
import { asOwner, emptyDatabase, turnBack } from "@/lib/testing/database";
import { accepted, aFirm, anAdmin, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { findPasswordLink } from "../queries/password-link";
import { disableAccount } from "./change-account";
import { changeSignInNames } from "./change-sign-in-names";
import { requestPasswordLink, setPasswordByLink } from "./forgotten-password";

const NEW = "Xin-Mima-2026";
let addresses = 0;
const ask = (name: string) => {
  addresses += 1;
  return requestPasswordLink(`10.3.0.${addresses}`, name);
};
/** Where there is no mail server the letters lie in the outbox, with their links. */
const letters = async () =>
  (
    await asOwner((owner) =>
      owner.query<{ link: string; secret: boolean }>(
        `select "link", "secret" from "mail" where "kind" = 'password-link' order by "queuedAt"`,
      ),
    )
  ).rows;
const tokens = async () => (await letters()).map(({ link }) => link.replace("/new-password/", ""));
async function tokenFor(name: string): Promise<string> {
  accepted(await ask(name));
  const token = (await tokens()).at(-1);
  if (!token) throw new Error("no letter was written");
  return token;
}

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
});

describe("a link to a new password", () => {
  it("lets its holder set one, once, and ends every session", async () => {
    const firm = await aFirm();
    const { sessionId } = accepted(await signIn(firm.email, firm.password, "10.3.1.1", "test"));
    const token = await tokenFor(firm.email);
    expect(await setPasswordByLink(token, "kurz")).toEqual({ ok: false, error: "password-too-short" });
    accepted(await setPasswordByLink(token, NEW));
    expect(await findSession(sessionId)).toBeNull();
    expect(await signIn(firm.email, firm.password, "10.3.1.1", "test")).toMatchObject({ ok: false });
    expect(await signIn(firm.email, NEW, "10.3.1.1", "test")).toMatchObject({ ok: true });
    expect(await setPasswordByLink(token, "Noch-Eins-2026")).toEqual({ ok: false, error: "link-unknown" });
    expect(await findPasswordLink(token)).toBe(false);
  });

  it("lets one in of two who use it at once", async () => {
    const token = await tokenFor((await aFirm()).email);
    const both = await Promise.all([setPasswordByLink(token, NEW), setPasswordByLink(token, "Xin-Mima-2027")]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  it("works for ten minutes, and no longer than until the next one is sent", async () => {
    const firm = await aFirm();
    const first = await tokenFor(firm.email);
    const second = await tokenFor(firm.email);
    expect([await findPasswordLink(first), await findPasswordLink(second)]).toEqual([false, true]);
    await turnBack(
      `update "password_link" set "createdAt" = "createdAt" - interval '10 minutes', "expiresAt" = "expiresAt" - interval '10 minutes'`,
    );
    expect(await setPasswordByLink(second, NEW)).toEqual({ ok: false, error: "link-unknown" });
  });

  it("is kept as a hash, and its letter is marked to be erased", async () => {
    const token = await tokenFor((await aFirm()).email);
    const kept = await asOwner((owner) => owner.query(`select * from "password_link"`));
    expect(JSON.stringify(kept.rows)).not.toContain(token);
    expect(await letters()).toMatchObject([{ secret: true }]);
  });

  it("goes to the e-mail address, whichever name was typed; the one-time password is asked for all the same", async () => {
    const officer = await anOfficer();
    accepted(
      await changeSignInNames(officer.actor, {
        email: officer.email,
        mobile: "13700137000",
        currentPassword: officer.password,
      }),
    );
    await aSecondFactor(officer.actor);
    accepted(await setPasswordByLink(await tokenFor("137 0013 7000"), NEW));
    expect(accepted(await signIn(officer.email, NEW, "10.3.1.2", "test")).needsCode).toBe(true);
  });
});

describe("whoever asks", () => {
  it("is answered alike, and as late, whether there is an account, none, or one without an address", async () => {
    const [admin, officer, firm] = [await anAdmin(), await anOfficer(), await aFirm()];
    accepted(await changeSignInNames(firm.actor, { email: "", mobile: "13600136000", currentPassword: firm.password }));
    accepted(await disableAccount(admin.actor, officer.actor.accountId));
    for (const name of ["nobody@example.com", "13600136000", officer.email, "no name at all", admin.email]) {
      const begun = performance.now();
      expect(await ask(name)).toEqual({ ok: true, value: undefined });
      expect(performance.now() - begun).toBeGreaterThan(590);
    }
    expect(await letters()).toHaveLength(1); // the administrator's
  });

  it("fills nobody's letter box: three letters an hour, and twenty tries from one place", async () => {
    const firm = await aFirm();
    await Promise.all(Array.from({ length: 5 }, () => ask(firm.email)));
    expect((await letters()).length).toBeLessThanOrEqual(3);
    const tries = await Promise.all(
      Array.from({ length: 21 }, (_, place) => requestPasswordLink("10.3.9.9", `n${place}@example.com`)),
    );
    expect(tries.filter(({ ok }) => !ok)).toHaveLength(1);
  });
});
