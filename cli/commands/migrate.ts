import { Problem } from "../../scripts/bootstrap/problem.mjs";
import { authorMigration } from "../../scripts/migrate/author";
import { bringUpToDate } from "../../scripts/migrate/bring-up-to-date";
import { joinGroups } from "../../scripts/postgres/application-group";
import { readInput } from "../read-input";

const USAGE = "usage: jigai migrate [author [OLD.prisma]]";

/** `jigai migrate`: applies prisma/migrations as the owner of the schema, or writes the SQL of the next one. */
export async function run(args: readonly string[]): Promise<number> {
  const [action, oldSchema] = args;
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (ownerUrl === undefined || ownerUrl === "") {
    throw new Problem(
      "Only the owner of the schema may change it.",
      "Set DATABASE_OWNER_URL beside DATABASE_URL and run the command again.",
    );
  }
  if (action === "author" && args.length <= 2) {
    console.log(
      await authorMigration(ownerUrl, oldSchema === undefined ? "" : (await readInput(oldSchema)).toString("utf8")),
    );
    return 0;
  }
  if (action !== undefined) {
    console.error(USAGE);
    return 2;
  }
  const applied = await bringUpToDate(ownerUrl);
  console.log(applied.length === 0 ? "The schema is up to date." : `Applied ${applied.join(", ")}.`);
  const roles = { application: process.env.DATABASE_URL, worker: process.env.DATABASE_WORKER_URL };
  for (const lacking of await joinGroups(ownerUrl, roles)) console.log(lacking);
  return 0;
}
