import { beforeAll, expect, it } from "vitest";
import { client } from "@/lib/db/client";
import { asOwner } from "@/lib/testing/database";
import { aCountyOfficer, aFirm, anAdmin, anOfficer } from "@/lib/testing/people";
import { asActor, asPublic } from "./as-actor";

/** Tables that everybody who uses the database may read as a whole: they hold nothing of anybody. */
const OPEN_TABLES = new Set(["portal_clock", "rate_limit", "_prisma_migrations"]);

let tables: string[] = [];

beforeAll(async () => {
  await Promise.all([
    aFirm(),
    aFirm({ uscc: "91360803DEM000030T", unitCode: "360803" }),
    anOfficer(),
    aCountyOfficer(),
  ]);
  const { rows } = await asOwner((owner) =>
    owner.query<{ tablename: string }>("select tablename from pg_tables where schemaname = 'public'"),
  );
  tables = rows.map((row) => row.tablename).filter((table) => !OPEN_TABLES.has(table));
});

it("has a wall round every table that belongs to somebody", async () => {
  const { rows } = await asOwner((owner) =>
    owner.query<{ relname: string }>(
      "select relname from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'public' and relkind = 'r' and not relrowsecurity",
    ),
  );
  expect(rows.map((row) => row.relname).filter((name) => !OPEN_TABLES.has(name))).toEqual([]);
});

it("shows no row of any table to a connection that does not say who is asking", async () => {
  expect(tables.length).toBeGreaterThan(20);
  for (const table of tables) {
    const rows = await client().$queryRawUnsafe<unknown[]>(`select 1 from "${table}" limit 1`);
    expect(rows, table).toEqual([]);
  }
});

it("leaves the application's role without ownership, DDL or a way round the walls", async () => {
  const [role] = await client().$queryRaw<{ super: boolean; bypass: boolean; creates: boolean; owned: bigint }[]>`
    select rolsuper as super, rolbypassrls as bypass, has_schema_privilege('public', 'CREATE') as creates,
      (select count(*) from pg_class where relowner = r.oid) as owned
    from pg_roles r where rolname = current_user`;
  expect(role).toEqual({ super: false, bypass: false, creates: false, owned: 0n });
});

it("keeps a firm to its own row and its own people", async () => {
  const [mine, other] = [await aFirm(), await aFirm()];
  const seen = await asActor(mine.actor, async ({ db }) => ({
    firms: await db.firm.findMany({ select: { id: true } }),
    people: await db.account.findMany({ select: { firmId: true } }),
  }));
  expect(seen.firms).toEqual([{ id: mine.actor.firmId }]);
  expect(seen.people).toEqual([{ firmId: mine.actor.firmId }]);
  const changed = await asActor(mine.actor, ({ db }) =>
    db.firm.updateMany({ where: { id: other.actor.firmId }, data: { name: "改名" } }),
  );
  expect(changed.count).toBe(0);
});

it("keeps a county to the firms of its own reporting unit", async () => {
  const county = await aCountyOfficer("360803");
  await aFirm({ unitCode: "360802" });
  const firms = await asActor(county.actor, ({ db }) => db.firm.findMany({ select: { unitCode: true } }));
  expect(firms.length).toBeGreaterThan(0);
  expect(new Set(firms.map((firm) => firm.unitCode))).toEqual(new Set(["360803"]));
});

it("shows the administrator no business table", async () => {
  const { actor } = await anAdmin();
  const business = ["firm", "application", "submission", "evidence", "sheet", "assignment", "award", "ranking_run"];
  await asActor(actor, async ({ db }) => {
    for (const table of business) {
      expect(await db.$queryRawUnsafe(`select 1 from "${table}" limit 1`), table).toEqual([]);
    }
  });
});

it("shows a visitor nobody's account, credential or session", async () => {
  await asPublic(async ({ db }) => {
    expect(await db.account.findMany()).toEqual([]);
    expect(await db.credential.findMany()).toEqual([]);
    expect(await db.session.findMany()).toEqual([]);
  });
});

it("forgets who was asking when the transaction ends", async () => {
  const { actor } = await anOfficer();
  await asActor(actor, ({ db }) => db.firm.count());
  expect(await client().firm.count()).toBe(0);
});
