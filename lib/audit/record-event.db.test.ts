import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { makeActor } from "@/lib/auth/make-actor";
import { err, ok } from "@/lib/core/result";
import { asActor } from "@/lib/db/as-actor";
import { listEvents } from "@/lib/inspection/queries/list-events";
import { listRefusals } from "@/lib/inspection/queries/list-refusals";
import { asOwner } from "@/lib/testing/database";
import { anInspector, anOfficer } from "@/lib/testing/people";
import { recordEvent } from "./record-event";
import { runCommand } from "./run-command";

const event = { action: "try-out", subjectType: "call", subjectId: "c" };

it("chains every event to the one before by its hash", async () => {
  const { actor } = await anOfficer();
  await Promise.all(
    [1, 2, 3, 4].map((place) => asActor(actor, (handle) => recordEvent(handle, { ...event, detail: { place } }))),
  );
  const { rows } = await asOwner((owner) =>
    owner.query<{ seq: string; body: string; prevHash: string; hash: string }>(
      'select * from "audit_event" order by "seq"',
    ),
  );
  let before = "0".repeat(64);
  rows.forEach((row, index) => {
    expect(Number(row.seq)).toBe(index + 1);
    expect(row.prevHash).toBe(before);
    expect(row.hash).toBe(createHash("sha256").update(`${before}\n${row.body}`).digest("hex"));
    before = row.hash;
  });
});

it.each([`update "audit_event" set "action" = 'x'`, `delete from "audit_event"`, `truncate "audit_event"`])(
  "refuses %s to the owner of the table",
  async (statement) => {
    const { actor } = await anOfficer();
    await asActor(actor, (handle) => recordEvent(handle, event));
    await expect(asOwner((owner) => owner.query(statement))).rejects.toThrow(/is refused/);
  },
);

it.each([`update "audit_event" set "action" = 'x'`, `delete from "audit_event"`, `truncate "audit_event"`])(
  "refuses %s to the application",
  async (statement) => {
    const { actor } = await anOfficer();
    await expect(asActor(actor, ({ db }) => db.$executeRawUnsafe(statement))).rejects.toThrow(/permission denied/);
  },
);

it("refuses an event in somebody else's name", async () => {
  const [mine, other] = [await anOfficer(), await anOfficer()];
  await expect(
    asActor(mine.actor, (handle) =>
      recordEvent({ ...handle, by: { accountId: other.actor.accountId, role: "officer" } }, event),
    ),
  ).rejects.toThrow(/row-level security/);
});

it("fails the change when its event cannot be written", async () => {
  const [{ actor }, other] = [await anOfficer(), await anOfficer()];
  const change = runCommand(actor, "rename", async (handle) => {
    await handle.db.account.updateMany({ where: { id: actor.accountId }, data: { name: "改名" } });
    await recordEvent({ ...handle, by: { accountId: other.actor.accountId, role: "officer" } }, event);
    return ok(undefined);
  });
  await expect(change).rejects.toThrow();
  const [account] = await asActor(actor, ({ db }) => db.account.findMany({ where: { id: actor.accountId } }));
  expect(account?.name).toBe(actor.name);
});

it("rolls a refused command back and counts the refusal up by person, address and hour", async () => {
  const [{ actor }, inspector] = [await anOfficer(), await anInspector()];
  const refuse = () =>
    runCommand<void, "call-closed">(actor, "close-twice", async ({ db }) => {
      await db.account.updateMany({ where: { id: actor.accountId }, data: { name: "改名" } });
      return err("call-closed");
    });
  expect(await refuse()).toEqual({ ok: false, error: "call-closed" });
  await refuse();
  const [account] = await asActor(actor, ({ db }) => db.account.findMany({ where: { id: actor.accountId } }));
  expect(account?.name).toBe(actor.name);
  const { rows } = await listRefusals(inspector.actor, {
    filters: { reason: "call-closed", role: "officer" },
    sort: "lastAt",
    skip: 0,
    direction: "desc",
  });
  const mine = rows.filter((row) => row.action === "close-twice");
  expect(mine.reduce((sum, row) => sum + row.count, 0)).toBe(2);
  expect(mine.map((row) => row.reason)).toContain("call-closed");

  const elsewhere = makeActor({ ...actor, firmId: null, firmName: null, unitCode: null }, "198.51.100.77");
  if (!elsewhere) throw new Error("an officer is somebody at every address");
  await runCommand<void, "call-closed">(elsewhere, "close-twice", async () => err("call-closed"));
  const kept = await asOwner((owner) =>
    owner.query<{ address: string; hour: Date; count: number }>(
      `select "address", "hour", "count" from "refusal" where "action" = 'close-twice' and "actorId" = $1`,
      [actor.accountId],
    ),
  );
  // One row for each address and hour; the hour may have turned meanwhile.
  const places = kept.rows.map(({ address, hour }) => `${address} ${hour.toISOString()}`);
  expect(new Set(places).size).toBe(places.length);
  const counted = (address: string) =>
    kept.rows.filter((row) => row.address === address).reduce((sum, { count }) => sum + count, 0);
  expect([counted(actor.address), counted("198.51.100.77")]).toEqual([2, 1]);
});

it("lets the inspector read the chain", async () => {
  const [{ actor }, inspector] = [await anOfficer(), await anInspector()];
  await asActor(actor, (handle) => recordEvent(handle, { ...event, action: "seen-by-inspector" }));
  const { rows } = await listEvents(inspector.actor, {
    filters: { action: "seen-by-inspector" },
    direction: "desc",
    skip: 0,
  });
  expect(rows[0]).toMatchObject({ actorName: actor.name, actorRole: "officer" });
});
