import { expect, it } from "vitest";
import { signIn } from "@/lib/auth/sign-in";
import { asOwner, setClock } from "@/lib/testing/database";
import { accepted, aFirm } from "@/lib/testing/people";
import { acceptInvitation, inviteMember, withdrawInvitation } from "./invitations";

const colleague = { name: "钱示例", password: "Shili-Qiye-2022" };
const unknown = { ok: false, error: "invitation-unknown" };
let serial = 0;
const address = () => {
  serial += 1;
  return { email: `colleague-${serial}@example.com`, mobile: null };
};

it("brings a colleague into the firm that invited, under the invited address, once", async () => {
  const firm = await aFirm();
  const name = address();
  const { token } = accepted(await inviteMember(firm.actor, firm.actor.firmId, name));
  const { accountId } = accepted(await acceptInvitation({ token, ...colleague }));
  const [row] = await asOwner(
    async (owner) =>
      (await owner.query(`select "firmId", "email", "role"::text as role from "account" where "id" = $1`, [accountId]))
        .rows,
  );
  expect(row).toEqual({ firmId: firm.actor.firmId, email: name.email, role: "firm" });
  expect((await signIn(name.email, colleague.password, "198.51.100.9", "Test")).ok).toBe(true);
  expect(await acceptInvitation({ token, ...colleague })).toEqual(unknown);
});

it("makes one member of two people who use it at the same moment", async () => {
  const firm = await aFirm();
  const { token } = accepted(await inviteMember(firm.actor, firm.actor.firmId, address()));
  const answers = await Promise.all([1, 2, 3].map(() => acceptInvitation({ token, ...colleague })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

it("is worth nothing once it is taken back, once its seven days are over, or when it is guessed", async () => {
  const firm = await aFirm();
  await setClock("2026-06-01T09:00:00+08:00");
  const taken = accepted(await inviteMember(firm.actor, firm.actor.firmId, address()));
  accepted(await withdrawInvitation(firm.actor, taken.invitationId));
  expect(await acceptInvitation({ token: taken.token, ...colleague })).toEqual(unknown);

  const old = accepted(await inviteMember(firm.actor, firm.actor.firmId, address()));
  await setClock("2026-06-08T09:00:01+08:00");
  expect(await acceptInvitation({ token: old.token, ...colleague })).toEqual(unknown);
  expect(await acceptInvitation({ token: "guessed", ...colleague })).toEqual(unknown);
});

it("is the firm's own: another firm can neither take it back nor learn of it", async () => {
  const [firm, other] = [await aFirm(), await aFirm({ uscc: "91360803DEM000030T" })];
  const { invitationId, token } = accepted(await inviteMember(firm.actor, firm.actor.firmId, address()));
  expect(await withdrawInvitation(other.actor, invitationId)).toEqual({ ok: false, error: "not-found" });
  expect((await acceptInvitation({ token, ...colleague })).ok).toBe(true);
});

it("keeps only the hash of the link in the database", async () => {
  const firm = await aFirm();
  const { token } = accepted(await inviteMember(firm.actor, firm.actor.firmId, address()));
  const rows = await asOwner(async (owner) => (await owner.query(`select * from "invitation"`)).rows);
  expect(JSON.stringify(rows)).not.toContain(token);
});
