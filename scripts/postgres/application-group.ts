import { Problem } from "../bootstrap/problem.mjs";
import { applicationGroup, queueGroup, withClient } from "./roles";

/**
 * The migrations grant to groups. The role that signs in must be a member of its group; where the owner may not arrange that, the answer is the
 * sentence that the database's administrator has to carry out.
 */
async function joinGroup(ownerUrl: string, url: string | undefined, group: string): Promise<string | null> {
  if (url === undefined || url === "") return null;
  const role = decodeURIComponent(new URL(url).username);
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ member: boolean }>("select pg_has_role($1, $2, 'member') as member", [
      role,
      group,
    ]);
    if (rows[0]?.member) return null;
    const statement = `grant ${group} to ${client.escapeIdentifier(role)}`;
    try {
      await client.query(statement);
      return null;
    } catch {
      return `The role ${role} cannot use the tables yet. Ask the database's administrator to run: ${statement};`;
    }
  });
}

/** What is still lacking for the application's role and for the worker's, in sentences; usually nothing. */
export async function joinGroups(
  ownerUrl: string,
  urls: { readonly application: string | undefined; readonly worker: string | undefined },
): Promise<readonly string[]> {
  const lacking = [
    await joinGroup(ownerUrl, urls.application, applicationGroup),
    await joinGroup(ownerUrl, urls.worker, queueGroup),
  ];
  return lacking.filter((sentence) => sentence !== null);
}

/** Before the first migration, so that a lacking right is a sentence and not a failed migration. */
export async function requireGroups(ownerUrl: string) {
  const lacking = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select wanted.name from unnest($1::text[]) as wanted(name)
        where not exists (select from pg_roles where rolname = wanted.name)
          and not (select rolcreaterole or rolsuper from pg_roles where rolname = current_user)`,
      [[applicationGroup, queueGroup]],
    );
    return rows.map(({ name }) => name);
  });
  if (lacking.length === 0) return;
  throw new Problem(
    `The roles to which the tables are opened do not exist (${lacking.join(", ")}), and the owner of the schema may not make them.`,
    `Ask the database's administrator to run: ${lacking.map((name) => `create role ${name} nologin;`).join(" ")}`,
  );
}
