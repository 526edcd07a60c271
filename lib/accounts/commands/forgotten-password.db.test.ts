import { beforeEach, describe, expect, it } from "vitest";
import { alsoKnowing, type KnownBrowser } from "@/lib/auth/known-browser";
import { findSession } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { limits } from "@/lib/db/rate-limit";
import { aSecondFactor } from "@/lib/testing/a-second-factor";
import { asOwner, emptyDatabase, turnBack } from "@/lib/testing/database";
import { accepted, aFirm, anAdmin, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { findPasswordLink } from "../queries/password-link";
import { disableAccount, resetPassword } from "./change-account";
import { changeSignInNames } from "./change-sign-in-names";
import { requestPasswordLink, setPasswordByLink } from "./forgotten-password";
import { changePassword } from "./own-account";

const NEW = "Xin-Mima-2026";
let addresses = 0;
const ask = (name: string, known: KnownBrowser | null = null) => {
  addresses += 1;
  return requestPasswordLink(`10.3.0.${addresses}`, name, known);
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
async function tokenFor(name: string, known: KnownBrowser | null = null): Promise<string> {
  accepted(await ask(name, known));
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

  it("lets one in of two who use it at once, and of two who use two links", async () => {
    const firm = await aFirm();
    const [first, second] = [await tokenFor(firm.email), await tokenFor(firm.email, alsoKnowing(firm.email, null))];
    const all = await Promise.all(
      [first, first, second].map((token, year) => setPasswordByLink(token, `Xin-Mima-${year}`)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("works for ten minutes beside those before it, and they all end when one is used", async () => {
    const firm = await aFirm();
    const [first, second] = [await tokenFor(firm.email), await tokenFor(firm.email, alsoKnowing(firm.email, null))];
    const work = () => Promise.all([findPasswordLink(first), findPasswordLink(second)]);
    expect(await work()).toEqual([true, true]);
    accepted(await setPasswordByLink(first, NEW));
    expect(await work()).toEqual([false, false]);
    const late = await tokenFor((await aFirm()).email);
    await turnBack(
      `update "password_link" set "createdAt" = "createdAt" - interval '10 minutes', "expiresAt" = "expiresAt" - interval '10 minutes' where "usedAt" is null`,
    );
    expect(await setPasswordByLink(late, NEW)).toEqual({ ok: false, error: "link-unknown" });
  });

  it("ends when the password is changed in any other way", async () => {
    const [admin, officer, firm] = [await anAdmin(), await anOfficer(), await aFirm()];
    const [ofOfficer, ofFirm] = [await tokenFor(officer.email), await tokenFor(firm.email)];
    accepted(await resetPassword(admin.actor, officer.actor.accountId));
    accepted(await changePassword(firm.actor, { currentPassword: firm.password, newPassword: NEW }, null));
    expect([await findPasswordLink(ofOfficer), await findPasswordLink(ofFirm)]).toEqual([false, false]);
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

  it("keeps nobody else from a link: whoever is sent none holds one that still works", async () => {
    const firm = await aFirm();
    const strangers = await tokenFor(firm.email);
    expect(limits.passwordLinkByAccount.seconds).toBeLessThan(10 * 60);
    expect(await findPasswordLink(strangers)).toBe(true); // it lies in the owner's letter box, whoever asked for it
    const [owns, others] = [alsoKnowing(firm.email, null), alsoKnowing("wang@example.com", null)];
    await Promise.all([null, others].map((known) => ask(firm.email, known)));
    expect(await letters()).toHaveLength(1);
    await Promise.all([owns, owns].map((known) => ask(firm.email, known)));
    expect(await letters()).toHaveLength(2);
    expect(await findPasswordLink((await tokens()).at(-1) ?? "")).toBe(true);
  });

  it("fills nobody's letter box: one letter in five minutes, and twenty tries from one place", async () => {
    const firm = await aFirm();
    await Promise.all(Array.from({ length: 5 }, () => ask(firm.email)));
    expect(await letters()).toHaveLength(1);
    const tries = await Promise.all(
      Array.from({ length: 21 }, (_, place) => requestPasswordLink("10.3.9.9", `n${place}@example.com`)),
    );
    expect(tries.filter(({ ok }) => !ok)).toHaveLength(1);
  });
});
