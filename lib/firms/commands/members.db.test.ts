import { beforeEach, describe, expect, it } from "vitest";
import { listOwnApplications } from "@/lib/applications/queries/list-own-applications";
import type { CountyActor, FirmActor } from "@/lib/auth/actor";
import { makeActor } from "@/lib/auth/make-actor";
import { findSession } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { asActor } from "@/lib/db/as-actor";
import type { ACall } from "@/lib/testing/a-call";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { aSecondFactor } from "@/lib/testing/a-second-factor";
import { aDraft } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, accepted, aFirm, anAdmin, forgetSharedAdmin, type Person } from "@/lib/testing/people";
import { told } from "@/lib/testing/told";
import { findClaim } from "../queries/find-claim";
import { getMembers } from "../queries/members";
import { acceptInvitation, inviteMember } from "./invitations";
import { removeMember } from "./remove-member";
import { reopenMember } from "./reopen-member";

const PASSWORD = "Shili-Qiye-2022";
let call: ACall;
let county: CountyActor;
let zhao: Person<FirmActor>;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  ({ call, county } = await aScreenedCall());
  zhao = await aFirm();
});

async function joins(email: string, by: FirmActor | CountyActor = zhao.actor): Promise<FirmActor> {
  const { firmId, firmName } = zhao.actor;
  const { token } = accepted(await inviteMember(by, firmId, { email, mobile: null }));
  const { accountId } = accepted(await acceptInvitation({ token, name: "钱示例", password: PASSWORD }));
  const person = { accountId, name: "钱示例", role: "firm", firmId, firmName, unitCode: null };
  const actor = makeActor(person, "127.0.0.1");
  if (actor?.role !== "firm") throw new Error("nobody joined");
  return actor;
}
const enter = async (email: string, password = PASSWORD) => signIn(email, password, "10.2.0.1", "test");
const keepers = async (firm: FirmActor) => {
  const listing = { filters: {}, sort: "stateSince", direction: "asc", skip: 0 } as const;
  return (await listOwnApplications(firm, listing)).rows.map(({ keeper }) => keeper);
};
const leaves = (by: FirmActor | CountyActor, accountId: string, successorId: string | null) =>
  removeMember(by, { firmId: zhao.actor.firmId, accountId, successorId });

describe("a member who is removed by another", () => {
  it("is signed out at once and signs in no more, and his work is in other hands", async () => {
    const qian = await joins("qian@example.com");
    const { sessionId } = accepted(await enter("qian@example.com"));
    await aDraft(qian, call);
    expect(await keepers(zhao.actor)).toEqual(["钱示例"]);
    const removed = accepted(await leaves(zhao.actor, qian.accountId, zhao.actor.accountId));
    expect(removed.applications).toBe(1);
    expect(await findSession(sessionId)).toBeNull();
    expect(await enter("qian@example.com")).toMatchObject({ ok: false });
    expect(await keepers(zhao.actor)).toEqual([zhao.actor.name]);
    expect((await getMembers(zhao.actor)).members).toHaveLength(1);
  });

  it("takes his open invitations with him, and is told of in the firm", async () => {
    const qian = await joins("qian@example.com");
    const { token } = accepted(await inviteMember(qian, qian.firmId, { email: "sun@example.com", mobile: null }));
    accepted(await leaves(zhao.actor, qian.accountId, zhao.actor.accountId));
    const late = await acceptInvitation({ token, name: "孙示例", password: PASSWORD });
    expect(late).toEqual({ ok: false, error: "invitation-unknown" });
    expect(await told(zhao.actor)).toContain("钱示例已不再是本单位成员 /account/members");
  });

  it("may be invited again, here or by another firm, with the same address", async () => {
    const qian = await joins("qian@example.com");
    accepted(await leaves(zhao.actor, qian.accountId, zhao.actor.accountId));
    await joins("qian@example.com");
    expect(await enter("qian@example.com")).toMatchObject({ ok: true });
  });

  it("is not removed by a stranger, by another county, or twice", async () => {
    const qian = await joins("qian@example.com");
    const stranger = (await aFirm()).actor;
    const neighbour = (await aCountyOfficer("360803")).actor;
    const to = zhao.actor.accountId;
    expect(await leaves(stranger, qian.accountId, to)).toEqual({ ok: false, error: "not-found" });
    expect(await leaves(neighbour, qian.accountId, to)).toEqual({ ok: false, error: "not-found" });
    const twice = await Promise.all([leaves(zhao.actor, qian.accountId, to), leaves(county, qian.accountId, to)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is nobody whom a member could reach past the programme", async () => {
    const stranger = (await aFirm()).actor;
    const [row] = await asActor(
      stranger,
      ({ db }) =>
        db.$queryRaw<
          { moved: number | null }[]
        >`select remove_member(${zhao.actor.accountId}::uuid, null, now()) as "moved"`,
    );
    expect(row?.moved).toBeNull();
    expect(await enter(zhao.email, zhao.password)).toMatchObject({ ok: true });
  });
});

describe("the county", () => {
  it("removes the last member, and whoever it invites takes up the work", async () => {
    await aDraft(zhao.actor, call);
    accepted(await leaves(county, zhao.actor.accountId, null));
    expect((await findClaim(county, zhao.actor.firmId))?.members).toEqual([]);
    const qian = await joins("qian@example.com", county);
    expect(await keepers(qian)).toEqual(["钱示例"]);
  });

  it("brings nobody in beside the firm's own people, by no way at all", async () => {
    const { firmId } = zhao.actor;
    const own = { email: "county-own@example.com", mobile: null };
    expect(await inviteMember(county, firmId, own)).toEqual({ ok: false, error: "members-invite" });
    const past = asActor(county, ({ db, now }) =>
      db.invitation.createMany({
        data: [
          {
            ...own,
            firmId,
            tokenSha256: "0".repeat(64),
            createdById: county.accountId,
            createdAt: now,
            expiresAt: now,
          },
        ],
      }),
    );
    await expect(past).rejects.toThrow(/row-level security/);
    accepted(await leaves(county, zhao.actor.accountId, null));
    accepted(await inviteMember(county, firmId, own));
  });

  it("opens nobody's way in unheard: the firm is told, of a password as of whoever joins", async () => {
    const qian = await joins("qian@example.com");
    expect(await told(zhao.actor)).toContain("钱示例已成为本单位成员 /account/members");
    accepted(await reopenMember(county, qian.accountId));
    for (const member of [zhao.actor, qian]) {
      expect(await told(member)).toContain("钱示例的密码已由县级工信局重置 /account/members");
    }
  });

  it("writes to whoever is removed, who can no longer look", async () => {
    accepted(await leaves(county, zhao.actor.accountId, null));
    const letters = await asOwner((owner) =>
      owner.query(`select "kind" from "mail" where "accountId" = $1`, [zhao.actor.accountId]),
    );
    expect(letters.rows).toContainEqual({ kind: "membership-ended" });
  });

  it("gives a password for one sign-in after proof, and takes a lost telephone off", async () => {
    await aSecondFactor(zhao.actor);
    const { sessionId } = accepted(await enter(zhao.email, zhao.password));
    const { password } = accepted(await reopenMember(county, zhao.actor.accountId));
    expect(await findSession(sessionId)).toBeNull();
    expect(await enter(zhao.email, zhao.password)).toMatchObject({ ok: false });
    const entered = accepted(await enter(zhao.email, password));
    expect(entered.needsCode).toBe(false);
    expect((await findSession(entered.sessionId))?.pending).toBe("password");
  });

  it("helps the firms of its own unit and nobody else", async () => {
    const neighbour = (await aCountyOfficer("360803")).actor;
    const admin = await anAdmin();
    const name = { email: "qian@example.com", mobile: null };
    expect(await reopenMember(neighbour, zhao.actor.accountId)).toEqual({ ok: false, error: "not-found" });
    expect(await reopenMember(county, admin.actor.accountId)).toEqual({ ok: false, error: "not-found" });
    expect(await inviteMember(neighbour, zhao.actor.firmId, name)).toEqual({ ok: false, error: "not-found" });
    expect(await enter(zhao.email, zhao.password)).toMatchObject({ ok: true });
  });
});
