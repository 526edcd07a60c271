import { beforeEach, describe, expect, it } from "vitest";
import { findSession } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { asActor } from "@/lib/db/as-actor";
import { acceptInvitationFrom, inviteMember } from "@/lib/firms/commands/invitations";
import { registerFirmFrom } from "@/lib/firms/commands/register-firm";
import { aCall } from "@/lib/testing/a-call";
import { asOwner, emptyDatabase, turnBack } from "@/lib/testing/database";
import { accepted, aFirm, anAdmin, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { findAddressLink, findWaitingAddress } from "../queries/own-address";
import { findPasswordLink } from "../queries/password-link";
import { changeSignInNames } from "./change-sign-in-names";
import { createStaffAccount } from "./create-account";
import { requestPasswordLink } from "./forgotten-password";
import { confirmAddress, sendOwnAddressLetter } from "./prove-address";

const PASSWORD = "Shili-Qiye-2021";
const TYPED = "wang@example.com";
const registration = {
  uscc: "91360802DEM000022H",
  firmName: "吉安示例电子科技有限公司",
  unitCode: "360802",
  name: "王示例",
  signInName: { email: TYPED, mobile: null },
  password: PASSWORD,
};
const taken = { ok: false, error: "sign-in-name-taken" };
const over = { ok: false, error: "address-link-over" };

let addresses = 0;
const freshAddress = () => {
  addresses += 1;
  return `10.5.0.${addresses}`;
};

type Letter = { kind: string; address: string; link: string; facts: Record<string, unknown> };
const letters = async (kind: string): Promise<Letter[]> =>
  (
    await asOwner((owner) =>
      owner.query<Letter>(
        `select "kind", "address", "link", "facts" from "mail" where "kind" = $1 order by "queuedAt"`,
        [kind],
      ),
    )
  ).rows;
async function lastToken(): Promise<string> {
  const letter = (await letters("confirm-address")).at(-1);
  return letter?.link.replace("/account/address/", "") ?? "";
}

/** Somebody of a firm whose address waits: what registering leaves behind, as an actor. */
const waiting = (email = TYPED) => aFirm({ email, addressProven: false });

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
});

describe("an address that somebody has typed", () => {
  it("is sent a letter at registration and after an invitation, and holds up neither", async () => {
    accepted(await registerFirmFrom(freshAddress(), registration));
    expect(accepted(await signIn(TYPED, PASSWORD, freshAddress(), "test")).role).toBe("firm");
    const firm = await aFirm();
    const invited = { email: "qian@example.com", mobile: null };
    const { token } = accepted(await inviteMember(firm.actor, firm.actor.firmId, invited));
    accepted(await acceptInvitationFrom(freshAddress(), { token, name: "钱示例", password: PASSWORD }));
    expect((await letters("confirm-address")).map(({ address, facts }) => [address, facts])).toEqual([
      [TYPED, { days: 7 }],
      ["qian@example.com", { days: 7 }],
    ]);
  });

  it("is confirmed by the link, once, by the account that it was sent for and no other", async () => {
    const [firm, reader] = [await waiting(), await aFirm()];
    expect(await findWaitingAddress(firm.actor)).toEqual({ address: TYPED, letterAt: null });
    accepted(await sendOwnAddressLetter(firm.actor));
    const token = await lastToken();
    expect(await findWaitingAddress(firm.actor)).toEqual({ address: TYPED, letterAt: expect.any(Date) });
    // Whoever finds the letter in a stranger's box can sign in to his own account at most.
    expect(await findAddressLink(reader.actor, token)).toBeNull();
    expect(await confirmAddress(reader.actor, token)).toEqual(over);
    expect(await findAddressLink(firm.actor, token)).toEqual({ address: TYPED, isProven: false });
    const twice = await Promise.all([confirmAddress(firm.actor, token), confirmAddress(firm.actor, token)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findWaitingAddress(firm.actor)).toBeNull();
    expect(await findAddressLink(firm.actor, token)).toEqual({ address: TYPED, isProven: true });
    expect(await sendOwnAddressLetter(firm.actor)).toEqual({ ok: false, error: "address-settled" });
  });

  it("is not confirmed by a link that is a week old, or that went to the address before", async () => {
    const firm = await waiting();
    accepted(await sendOwnAddressLetter(firm.actor));
    const old = await lastToken();
    await turnBack(
      `update "address_proof" set "createdAt" = "createdAt" - interval '7 days', "expiresAt" = "expiresAt" - interval '7 days'`,
    );
    expect(await findAddressLink(firm.actor, old)).toBeNull();
    expect(await confirmAddress(firm.actor, old)).toEqual(over);
    accepted(await sendOwnAddressLetter(firm.actor));
    const before = await lastToken();
    const names = { email: "wangg@example.com", mobile: "", currentPassword: firm.password };
    accepted(await changeSignInNames(firm.actor, names));
    expect(await confirmAddress(firm.actor, before)).toEqual(over);
    expect((await letters("confirm-address")).at(-1)?.address).toBe("wangg@example.com");
    accepted(await confirmAddress(firm.actor, await lastToken()));
  });

  it("is sent three letters an hour, whoever types it", async () => {
    const [firm, typist] = [await waiting(), await aFirm()];
    for (let place = 0; place < 3; place += 1) accepted(await sendOwnAddressLetter(firm.actor));
    expect(await sendOwnAddressLetter(firm.actor)).toEqual({ ok: false, error: "letters-enough" });
    accepted(await changeSignInNames(firm.actor, { email: "", mobile: "13700137000", currentPassword: firm.password }));
    const names = { email: TYPED, mobile: "", currentPassword: typist.password };
    accepted(await changeSignInNames(typist.actor, names)); // counts for signing in all the same
    expect(await letters("confirm-address")).toHaveLength(3);
  });

  it("is proven in the database by a link that was used, and by nothing else", async () => {
    const firm = await waiting();
    accepted(await sendOwnAddressLetter(firm.actor));
    const { accountId } = firm.actor;
    const prove = () =>
      asActor(
        firm.actor,
        ({ db }) => db.$executeRaw`update "account" set "emailProvenAt" = now() where "id" = ${accountId}::uuid`,
      );
    await expect(prove()).rejects.toThrow(/proven by the link of a letter/);
    accepted(await confirmAddress(firm.actor, await lastToken()));
    const use = () =>
      asActor(firm.actor, ({ db }) => db.$executeRaw`update "address_proof" set "address" = 'other@example.com'`);
    await expect(use()).rejects.toThrow(/proves one address once/);
  });
});

describe("a forgotten password of an address that nobody has confirmed", () => {
  it("is answered there without a link, by whom to turn to, as the call says", async () => {
    const [officer, firm] = [await anOfficer(), await waiting()];
    accepted(await requestPasswordLink(freshAddress(), TYPED));
    expect(await letters("password-elsewhere")).toMatchObject([
      { address: TYPED, link: "/contacts", facts: { whom: { code: "county-unlisted" } } },
    ]);
    const call = await aCall(officer.actor);
    const unit = call.content.contacts.units.find(({ unitCode }) => unitCode === "360802");
    await turnBack(`delete from "rate_limit"`);
    accepted(await requestPasswordLink(freshAddress(), TYPED));
    expect((await letters("password-elsewhere")).at(-1)?.facts).toEqual({
      whom: { code: "county" },
      office: unit?.office,
      telephone: unit?.telephone,
    });
    expect(await letters("password-link")).toEqual([]);
    await turnBack(`delete from "rate_limit"`);
    accepted(await sendOwnAddressLetter(firm.actor));
    accepted(await confirmAddress(firm.actor, await lastToken()));
    accepted(await requestPasswordLink(freshAddress(), TYPED));
    const [letter] = await letters("password-link");
    const token = letter?.link.replace("/new-password/", "") ?? "";
    expect(await findPasswordLink(token)).toBe(true);
    // What went to an address is nothing to whoever has it once the account has another.
    const names = { email: "wangg@example.com", mobile: "", currentPassword: firm.password };
    accepted(await changeSignInNames(firm.actor, names));
    expect(await findPasswordLink(token)).toBe(false);
  });

  it("of staff who have changed theirs leads to the administrator; what the bureau wrote counts from the first day", async () => {
    const officer = await anOfficer();
    accepted(await requestPasswordLink(freshAddress(), officer.email));
    expect(await letters("password-link")).toHaveLength(1);
    const names = { email: "li@example.com", mobile: "", currentPassword: officer.password };
    accepted(await changeSignInNames(officer.actor, names));
    await turnBack(`delete from "rate_limit"`);
    accepted(await requestPasswordLink(freshAddress(), "li@example.com"));
    expect(await letters("password-elsewhere")).toMatchObject([{ facts: { whom: { code: "administrator" } } }]);
  });
});

describe("an address that two people have typed", () => {
  const staff = { role: "officer", name: "王示例", signInName: { email: TYPED, mobile: null } } as const;

  it("is given to the bureau's own person, and each signs in with his own password", async () => {
    const [admin, typist] = [await anAdmin(), await waiting()];
    const { accountId, password } = accepted(await createStaffAccount(admin.actor, staff));
    const enter = async (typed: string) => {
      const { sessionId } = accepted(await signIn(TYPED, typed, freshAddress(), "test"));
      return (await findSession(sessionId))?.accountId;
    };
    expect(await enter(password)).toBe(accountId);
    expect(await enter(typist.password)).toBe(typist.actor.accountId);
    expect(await signIn(TYPED, "falsch-12345", freshAddress(), "test")).toMatchObject({ error: "wrong-credentials" });
    accepted(await requestPasswordLink(freshAddress(), TYPED));
    expect(await letters("password-link")).toHaveLength(1); // the officer's, whose letter box it is
    accepted(await sendOwnAddressLetter(typist.actor));
    expect(await confirmAddress(typist.actor, await lastToken())).toEqual(taken);
  });

  it("is refused to a firm's person where it is proven to be another's, or waits for another", async () => {
    const [admin, proven, typist] = [await anAdmin(), await aFirm(), await waiting()];
    accepted(
      await createStaffAccount(admin.actor, { ...staff, signInName: { email: "li@example.com", mobile: null } }),
    );
    for (const email of ["li@example.com", proven.email, TYPED]) {
      const signInName = { email, mobile: null };
      expect(await registerFirmFrom(freshAddress(), { ...registration, signInName })).toEqual(taken);
    }
    const names = { email: "li@example.com", mobile: "", currentPassword: typist.password };
    expect(await changeSignInNames(typist.actor, names)).toEqual(taken);
  });
});
