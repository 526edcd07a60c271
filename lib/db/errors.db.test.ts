import { expect, it } from "vitest";
import { client } from "@/lib/db/client";
import { asOwner } from "@/lib/testing/database";
import { anOfficer } from "@/lib/testing/people";
import { asActor, asSystem } from "./as-actor";
import { isRetryableConflict, violatedConstraint } from "./errors";

const counts = { entries: 0, added: 0, changed: 0 };

it("names the unique constraint that refused a second row", async () => {
  const { email } = await anOfficer();
  const again = asSystem("operator", ({ db }) =>
    db.account.create({ data: { email, name: "又示例", role: "admin" }, select: { id: true } }),
  );
  const fault = await again.catch((thrown: unknown) => thrown);
  expect(violatedConstraint(fault)).toBe("account_email_key");
  expect(isRetryableConflict(fault)).toBe(false);
});

it("knows a serialisation failure for a conflict that a second try may survive", async () => {
  const { actor } = await anOfficer();
  let readers = 0;
  let goOn: () => void = () => undefined;
  const bothRead = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const rename = (name: string) =>
    client().$transaction(
      async (db) => {
        await db.$queryRaw`select set_config('app.role', 'officer', true), set_config('app.account', ${actor.accountId}, true)`;
        await db.$queryRaw`select count(*) from "library_import"`;
        readers += 1;
        if (readers === 2) goOn();
        await bothRead;
        await db.libraryImport.create({
          data: { year: 3000, fileName: name, fileSha256: "", ...counts, importedById: actor.accountId },
        });
      },
      { isolationLevel: "Serializable" },
    );
  const outcomes = await Promise.allSettled([rename("一"), rename("二")]);
  const lost = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(lost).toHaveLength(1);
  const [fault] = lost.map(({ reason }) => reason as unknown);
  expect(isRetryableConflict(fault)).toBe(true);
});

it("tries a deadlocked piece of work again, so that nobody is shown an error page", async () => {
  const { actor } = await anOfficer();
  let attempts = 0;
  const answer = await asActor(actor, async ({ db }) => {
    attempts += 1;
    if (attempts === 1) await db.$executeRaw`do $$ begin raise exception sqlstate '40001'; end $$`;
    return "done";
  });
  expect([answer, attempts]).toEqual(["done", 2]);
});

it("stores the instant that was meant, on a server that lives in another time zone", async () => {
  const { actor } = await anOfficer();
  const meant = new Date("2021-06-30T09:59:58.123Z");
  const [zone] = await asOwner(async (owner) => (await owner.query<{ TimeZone: string }>("show timezone")).rows);
  expect(zone?.TimeZone).not.toBe("UTC");
  await asActor(actor, ({ db }) =>
    db.libraryImport.create({
      data: {
        year: 3001,
        fileName: "示例.csv",
        fileSha256: "",
        ...counts,
        importedById: actor.accountId,
        importedAt: meant,
      },
    }),
  );
  const [stored] = await asOwner(
    async (owner) =>
      (
        await owner.query<{ seconds: string }>(
          `select extract(epoch from "importedAt")::text as seconds from "library_import" where "year" = 3001`,
        )
      ).rows,
  );
  expect(Number(stored?.seconds)).toBe(meant.getTime() / 1000);
});
