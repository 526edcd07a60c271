import { beforeEach, describe, expect, it, vi } from "vitest";
import { resetPassword } from "@/lib/accounts/commands/change-account";
import { changePassword } from "@/lib/accounts/commands/own-account";
import type { Result } from "@/lib/core/result";
import { asSystem } from "@/lib/db/as-actor";
import { limits } from "@/lib/db/rate-limit";
import { acceptInvitationFrom, inviteMember } from "@/lib/firms/commands/invitations";
import { reopenMember } from "@/lib/firms/commands/reopen-member";
import { asOwner } from "@/lib/testing/database";
import { aCountyOfficer, accepted, aFirm, anAdmin, anOfficer } from "@/lib/testing/people";
import { findSession, openSessionByPassword } from "./sessions";
import { signIn } from "./sign-in";

/** The library that hashes: what it is asked, and what happens while it works. */
const work = vi.hoisted(() => ({
  hashed: 0,
  verified: [] as string[],
  meanwhile: async (): Promise<unknown> => undefined,
}));
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return {
    ...real,
    hash: (...asked: Parameters<typeof real.hash>) => {
      work.hashed += 1;
      return real.hash(...asked);
    },
    verify: async (...asked: Parameters<typeof real.verify>) => {
      const [hashed] = asked;
      work.verified.push(String(hashed).split("$").slice(0, 4).join("$"));
      const answer = await real.verify(...asked);
      const act = work.meanwhile;
      work.meanwhile = async () => undefined;
      await act();
      return answer;
    },
  };
});

beforeEach(() => {
  work.hashed = 0;
  work.verified.length = 0;
});

const NEW = "Xin-Mima-2026";
let addresses = 0;
const freshAddress = () => {
  addresses += 1;
  return `10.8.0.${addresses}`;
};

describe("what a password costs", () => {
  it("is the same for an account that does not exist as for a wrong password", async () => {
    const firm = await aFirm();
    await signIn("nobody@example.com", "falsch-12345", freshAddress(), "test"); // makes the hash of nobody
    work.hashed = 0;
    const costOf = async (name: string) => {
      work.verified.length = 0;
      expect(await signIn(name, "falsch-12345", freshAddress(), "test")).toMatchObject({ error: "wrong-credentials" });
      return { verified: [...work.verified], hashed: work.hashed };
    };
    const known = await costOf(firm.email);
    expect(known).toEqual({ verified: ["$argon2id$v=19$m=19456,t=2,p=1"], hashed: 0 });
    expect(await costOf("nobody@example.com")).toEqual(known);
    expect(await costOf("no name at all")).toEqual(known);
  });

  it("is nothing for an invitation that is guessed, and guessing comes to an end", async () => {
    const address = freshAddress();
    const guess = (place: number) =>
      acceptInvitationFrom(address, { token: `guess-${place}`, name: "钱示例", password: NEW });
    const answers = await Promise.all(
      Array.from({ length: limits.invitationByAddress.times }, (_, place) => guess(place)),
    );
    expect(new Set(answers.map((answer) => !answer.ok && answer.error))).toEqual(new Set(["invitation-unknown"]));
    const firm = await aFirm();
    const invited = { email: "colleague@example.com", mobile: null };
    const { token } = accepted(await inviteMember(firm.actor, firm.actor.firmId, invited));
    work.hashed = 0;
    const acceptance = { token, name: "钱示例", password: "kurz" };
    expect(await acceptInvitationFrom(address, acceptance)).toEqual({ ok: false, error: "too-many-tries" });
    const elsewhere = freshAddress();
    expect(await acceptInvitationFrom(elsewhere, acceptance)).toEqual({ ok: false, error: "password-too-short" });
    expect(work.hashed).toBe(0);
    expect(await acceptInvitationFrom(elsewhere, { ...acceptance, password: NEW })).toMatchObject({ ok: true });
    expect(work.hashed).toBe(1);
  });
});

type Change = () => Promise<Result<unknown, string>>;

/** Everybody who may give a firm's member, or an officer, another password. */
async function changes() {
  const [firm, officer, admin, county] = [await aFirm(), await anOfficer(), await anAdmin(), await aCountyOfficer()];
  const own = { currentPassword: firm.password, newPassword: NEW };
  const byOwner: Change = () => changePassword(firm.actor, own, null);
  const byCounty: Change = () => reopenMember(county.actor, firm.actor.accountId);
  const byAdmin: Change = () => resetPassword(admin.actor, officer.actor.accountId);
  return { firm, officer, byOwner, byCounty, byAdmin };
}

describe("a password that changes while somebody signs in with the old one", () => {
  it("opens nothing when it changes after it was compared", async () => {
    const { firm, officer, byOwner, byCounty, byAdmin } = await changes();
    for (const [person, change] of [
      [officer, byAdmin],
      [firm, byOwner],
    ] as const) {
      work.meanwhile = async () => accepted(await change());
      expect(await signIn(person.email, person.password, freshAddress(), "test")).toEqual({
        ok: false,
        error: "wrong-credentials",
      });
    }
    work.meanwhile = async () => accepted(await byCounty());
    expect(await signIn(firm.email, NEW, freshAddress(), "test")).toMatchObject({ error: "wrong-credentials" });
  });

  it("ends the session that was just being opened", async () => {
    const { firm, officer, byOwner, byCounty, byAdmin } = await changes();
    for (const [{ actor }, change] of [
      [firm, byOwner],
      [firm, byCounty],
      [officer, byAdmin],
    ] as const) {
      const { accountId } = actor;
      const opened = await asSystem("sign-in", async (handle) => {
        const sessionId = await openSessionByPassword(
          handle,
          { accountId, passwordHash: await hashOf(accountId) },
          "t",
        );
        const changing = change();
        await expect.poll(waiting, { interval: 20 }).toBe(1);
        return { sessionId, changing };
      });
      accepted(await opened.changing);
      expect(await findSession(opened.sessionId ?? "")).toBeNull();
    }
  });
});

const hashOf = (accountId: string): Promise<string> =>
  asOwner(async (owner) => {
    const asked = `select "passwordHash" from "credential" where "accountId" = $1`;
    const [row] = (await owner.query<{ passwordHash: string }>(asked, [accountId])).rows;
    return row?.passwordHash ?? "";
  });

/** How many connections to this database wait for somebody else's row. */
const waiting = (): Promise<number> =>
  asOwner(async (owner) => {
    const asked = `select count(*)::int as "count" from pg_locks l join pg_stat_activity a using (pid)
      where not l.granted and a.datname = current_database()`;
    return (await owner.query<{ count: number }>(asked)).rows[0]?.count ?? 0;
  });
