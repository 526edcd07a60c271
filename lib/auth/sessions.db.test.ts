import { expect, it } from "vitest";
import { disableAccount, enableAccount } from "@/lib/accounts/commands/change-account";
import { changePassword, signOutEverywhere } from "@/lib/accounts/commands/own-account";
import { asOwner } from "@/lib/testing/database";
import { accepted, aFirm, anAdmin, anOfficer } from "@/lib/testing/people";
import { alsoKnowing, type KnownBrowser } from "./known-browser";
import { endSession, findSession } from "./sessions";
import { signIn } from "./sign-in";

let addresses = 0;
const freshAddress = () => {
  addresses += 1;
  return `10.0.0.${addresses}`;
};
const open = async (person: { email: string; password: string }) =>
  accepted(await signIn(person.email, person.password, freshAddress(), "test")).sessionId;

it("opens a new session at each sign-in and finds its person", async () => {
  const firm = await aFirm();
  const [first, second] = [await open(firm), await open(firm)];
  expect(first).not.toBe(second);
  expect(await findSession(first)).toMatchObject({
    accountId: firm.actor.accountId,
    role: "firm",
    firmId: firm.actor.firmId,
  });
});

it("ends a session on sign-out from the next request on", async () => {
  const session = await open(await aFirm());
  await endSession(session);
  expect(await findSession(session)).toBeNull();
});

it("ends every session of a person who signs out everywhere", async () => {
  const firm = await aFirm();
  const sessions = [await open(firm), await open(firm)];
  expect(accepted(await signOutEverywhere(firm.actor))).toBe(2);
  expect(await Promise.all(sessions.map(findSession))).toEqual([null, null]);
});

it("shuts out a disabled person on the next request and lets an enabled one in again", async () => {
  const [admin, officer] = [await anAdmin(), await anOfficer()];
  const session = await open(officer);
  accepted(await disableAccount(admin.actor, officer.actor.accountId));
  expect(await findSession(session)).toBeNull();
  expect(await signIn(officer.email, officer.password, freshAddress(), "test")).toEqual({
    ok: false,
    error: "wrong-credentials",
  });
  accepted(await enableAccount(admin.actor, officer.actor.accountId));
  expect(await findSession(await open(officer))).not.toBeNull();
});

it("keeps this session and ends the others when the password changes", async () => {
  const firm = await aFirm();
  const [here, elsewhere] = [await open(firm), await open(firm)];
  const passwords = { currentPassword: firm.password, newPassword: "Xin-Mima-2021" };
  accepted(await changePassword(firm.actor, passwords, here));
  expect(await findSession(here)).not.toBeNull();
  expect(await findSession(elsewhere)).toBeNull();
});

it.each([
  [{ currentPassword: "nicht-das-Richtige1", newPassword: "Xin-Mima-2021" }, "wrong-password"],
  [{ currentPassword: "Shili-Qiye-2021", newPassword: "Shili-Qiye-2021" }, "password-unchanged"],
  [{ currentPassword: "Shili-Qiye-2021", newPassword: "kurz" }, "password-too-short"],
])("refuses the password change %j", async (passwords, refusal) => {
  const firm = await aFirm();
  expect(await changePassword(firm.actor, passwords, null)).toEqual({ ok: false, error: refusal });
});

it("lets a session of a firm idle for an hour and staff for half of it", async () => {
  const [firm, officer] = [await aFirm(), await anOfficer()];
  const sessions = [await open(firm), await open(officer)] as const;
  const idle = (minutes: number) =>
    asOwner((owner) =>
      owner.query(`update "session" set "lastSeenAt" = now() - make_interval(mins => $1) where "id" = any($2)`, [
        minutes,
        [...sessions],
      ]),
    );
  await idle(31);
  expect((await findSession(sessions[0]))?.role).toBe("firm");
  expect(await findSession(sessions[1])).toBeNull();
  await idle(61);
  expect(await findSession(sessions[0])).toBeNull();
});

it("keeps a session alive that is used, and writes so at most once a minute", async () => {
  const session = await open(await aFirm());
  const lastSeenAfter = async (seconds: number) => {
    const set = `update "session" set "lastSeenAt" = now() - make_interval(secs => $1) where "id" = $2`;
    await asOwner((owner) => owner.query(set, [seconds, session]));
    expect(await findSession(session)).not.toBeNull();
    const age = `select extract(epoch from now() - "lastSeenAt")::float as "seconds" from "session" where "id" = $1`;
    const { rows } = await asOwner((owner) => owner.query<{ seconds: number }>(age, [session]));
    return rows[0]?.seconds;
  };
  expect(await lastSeenAfter(30 * 60)).toBeLessThan(20);
  expect(await lastSeenAfter(30)).toBeGreaterThanOrEqual(30);
});

it("knows no session by an id that is none", async () => {
  expect(await findSession("' or 1=1")).toBeNull();
});

it("answers an unknown account like a wrong password", async () => {
  const refused = { ok: false, error: "wrong-credentials" };
  expect(await signIn("nobody@example.com", "whatever-1234", freshAddress(), "test")).toEqual(refused);
  const firm = await aFirm();
  expect(await signIn(firm.email, "whatever-1234", freshAddress(), "test")).toEqual(refused);
});

it("stops guessing at one account after ten tries, from whatever address", async () => {
  const firm = await aFirm();
  for (let place = 0; place < 10; place += 1) await signIn(firm.email, "falsch-12345", freshAddress(), "test");
  expect(await signIn(firm.email, firm.password, freshAddress(), "test")).toEqual({
    ok: false,
    error: "too-many-tries",
  });
});

it("lets the owner in from a browser that he has signed in with before, whatever others have guessed", async () => {
  const firm = await aFirm();
  const other = await aFirm();
  for (let place = 0; place < 11; place += 1) await signIn(firm.email, "falsch-12345", freshAddress(), "test");
  const own = alsoKnowing(firm.email, null);
  const others = alsoKnowing(other.email, null); // known, but to somebody else
  const tryFrom = (known: KnownBrowser | null, password = firm.password) =>
    signIn(firm.email, password, freshAddress(), "test", known);
  const stopped = { ok: false, error: "too-many-tries" };
  expect([await tryFrom(null), await tryFrom(others)]).toEqual([stopped, stopped]);
  expect(await tryFrom(own)).toMatchObject({ ok: true });
  for (let place = 0; place < 9; place += 1) await tryFrom(own, "falsch-12345");
  expect(await tryFrom(own)).toEqual(stopped); // guessing there comes to its end just the same
});

it("stops guessing from one address after fifty tries, at whatever accounts", async () => {
  const address = freshAddress();
  const tries = await Promise.all(
    Array.from({ length: 51 }, (_, place) => signIn(`guess-${place}@example.com`, "falsch-12345", address, "test")),
  );
  expect(tries.filter((answer) => !answer.ok && answer.error === "too-many-tries")).toHaveLength(1);
});
