import { expect, it } from "vitest";
import { asOwner } from "@/lib/testing/database";
import { aFirm, anOfficer } from "@/lib/testing/people";
import { asActor, asPublic } from "./as-actor";

type Work = Parameters<typeof asPublic<Settings | undefined>>[0];
type Settings = { readonly role: string; readonly account: string; readonly firm: string };

const settingsIn = (run: (work: Work) => Promise<Settings | undefined>) =>
  run(async ({ db }) => {
    const [row] = await db.$queryRaw<Settings[]>`
      select current_setting('app.role', true) as role, current_setting('app.account', true) as account,
        current_setting('app.firm', true) as firm`;
    return row;
  });

it("names who asks for one transaction, and nobody for the next on the same connection", async () => {
  const firm = (await aFirm()).actor;
  const officer = (await anOfficer()).actor;
  const own = { role: "firm", account: firm.accountId, firm: firm.firmId };
  const theirs = { role: "officer", account: officer.accountId, firm: "" };
  const seen = await Promise.all(
    Array.from({ length: 24 }, (_, place) => settingsIn((work) => asActor(place % 2 === 0 ? firm : officer, work))),
  );
  expect(seen).toEqual(seen.map((_, place) => (place % 2 === 0 ? own : theirs)));
  expect(await settingsIn(asPublic)).toEqual({ role: "public", account: "", firm: "" });
});

it("tells the programme's time as the database has it", async () => {
  const { rows } = await asOwner((owner) => owner.query<{ now: Date }>("select portal_now() as now"));
  const told = await asPublic(async ({ now }) => now);
  expect(Math.abs(told.getTime() - (rows[0]?.now.getTime() ?? 0))).toBeLessThan(5000);
});

it("writes nothing for whoever only reads, whatever the policies allow", async () => {
  const firm = (await aFirm()).actor;
  const write = asActor({ ...firm, readOnly: true }, ({ db }) =>
    db.account.updateMany({ where: { id: firm.accountId }, data: { name: "anders" } }),
  );
  await expect(write).rejects.toThrow(/read-only transaction/);
});
