import { randomUUID } from "node:crypto";
import { decode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { disableAccount } from "@/lib/accounts/commands/change-account";
import { linkIdentity, mayLink, unlinkIdentity } from "@/lib/accounts/commands/link-identity";
import { env } from "@/lib/env";
import { aSecondFactor } from "@/lib/testing/a-second-factor";
import { type ASignOnProvider, aSignOnProvider } from "@/lib/testing/a-sign-on-provider";
import { emptyDatabase } from "@/lib/testing/database";
import { accepted, aFirm, anAdmin, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { sealSessionId, sessionSecret } from "./session-cookie";
import { findSession } from "./sessions";
import { signInByIdentity } from "./sign-in-by-identity";
import { beginSignOn, CALLBACK_PATH, type Errand, finishSignOn } from "./sign-on";

const EMAIL = "zhao@example.com";
const SIGN_IN: Errand = { purpose: "sign-in", next: "/applications" };
let there: ASignOnProvider;

beforeAll(async () => {
  there = await aSignOnProvider(`${env().PORTAL_URL}${CALLBACK_PATH}`, () => EMAIL);
});
afterAll(() => there.stop());
beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
});

/** As a browser: sent to the provider, proven there, sent back. */
async function comesBack(subject: string, errand: Errand = SIGN_IN) {
  const { url, sealed } = accepted(await beginSignOn(there.provider, errand));
  return { sealed, query: await there.visit(url, subject) };
}
async function proven(subject: string) {
  const { sealed, query } = await comesBack(subject);
  return accepted(await finishSignOn(there.provider, sealed, query)).identity;
}

it("brings back who has proven himself at the provider, and what he was sent for", async () => {
  const errand: Errand = { purpose: "link", sessionId: "of-zhao" };
  const { sealed, query } = await comesBack("zhao", errand);
  expect(await finishSignOn(there.provider, sealed, query)).toEqual({
    ok: true,
    value: { identity: { issuer: there.provider.issuer, subject: "zhao" }, errand },
  });
});

it("takes no answer that was begun by another browser, was used, or was changed on the way", async () => {
  const [mine, other] = [await comesBack("zhao"), await comesBack("qian")];
  const expired = { ok: false, error: "sign-on-expired" };
  const failed = { ok: false, error: "sign-on-failed" };
  expect(await finishSignOn(there.provider, null, mine.query)).toEqual(expired);
  expect(await finishSignOn(there.provider, "forged", mine.query)).toEqual(expired);
  expect(await finishSignOn(there.provider, other.sealed, mine.query)).toEqual(failed);
  expect(await finishSignOn(there.provider, mine.sealed, mine.query.replace(/code=.{4}/, "code=AAAA"))).toEqual(failed);
  expect(await finishSignOn(there.provider, other.sealed, other.query)).toMatchObject({ ok: true });
  expect(await finishSignOn(there.provider, other.sealed, other.query)).toEqual(failed);
});

it("takes no cookie of another purpose for what it has kept of a journey, nor is that a session", async () => {
  const { sealed, query } = await comesBack("zhao");
  const session = await sealSessionId(randomUUID());
  expect(await finishSignOn(there.provider, session, query)).toEqual({ ok: false, error: "sign-on-expired" });
  await expect(decode({ token: sealed, secret: sessionSecret() })).rejects.toThrow();
  await expect(decode({ token: session, secret: sessionSecret() })).resolves.toMatchObject({ sub: expect.any(String) });
});

it("is nobody's account until he links it, however equal the e-mail address", async () => {
  const firm = await aFirm({ email: EMAIL });
  const identity = await proven("zhao");
  expect(await signInByIdentity(identity, "test")).toEqual({ ok: false, error: "not-linked" });
  expect(await mayLink(firm.actor, "falsch-12345")).toEqual({ ok: false, error: "wrong-password" });
  accepted(await mayLink(firm.actor, firm.password));
  accepted(await linkIdentity(firm.actor, identity));
  const { sessionId } = accepted(await signInByIdentity(identity, "test"));
  expect((await findSession(sessionId))?.accountId).toBe(firm.actor.accountId);
  expect(await signInByIdentity(await proven("qian"), "test")).toEqual({ ok: false, error: "not-linked" });
});

it("belongs to one account, and an account has one", async () => {
  const [first, second] = [await aFirm(), await aFirm()];
  const [zhao, qian] = [await proven("zhao"), await proven("qian")];
  accepted(await linkIdentity(first.actor, zhao));
  expect(await linkIdentity(second.actor, zhao)).toEqual({ ok: false, error: "already-linked" });
  expect(await linkIdentity(first.actor, qian)).toEqual({ ok: false, error: "already-linked" });
  expect(await unlinkIdentity(second.actor)).toEqual({ ok: false, error: "not-found" });
  accepted(await unlinkIdentity(first.actor));
  expect(await signInByIdentity(zhao, "test")).toEqual({ ok: false, error: "not-linked" });
  accepted(await linkIdentity(second.actor, zhao));
});

it("spares nobody the one-time password, and opens no disabled account", async () => {
  const [admin, officer] = [await anAdmin(), await anOfficer()];
  const identity = await proven("li");
  await aSecondFactor(officer.actor);
  accepted(await linkIdentity(officer.actor, identity));
  const { sessionId, needsCode } = accepted(await signInByIdentity(identity, "test"));
  expect([needsCode, (await findSession(sessionId))?.pending]).toEqual([true, "code"]);
  accepted(await disableAccount(admin.actor, officer.actor.accountId));
  expect(await signInByIdentity(identity, "test")).toEqual({ ok: false, error: "not-linked" });
});

it("says so when the provider cannot be reached", async () => {
  const nowhere = { ...there.provider, issuer: "http://127.0.0.1:9" };
  expect(await beginSignOn(nowhere, SIGN_IN)).toEqual({ ok: false, error: "provider-not-reached" });
});
