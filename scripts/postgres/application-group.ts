import { Problem } from "../bootstrap/problem.mjs";
import { applicationGroup, withClient } from "./roles";

/**
 * The migrations grant to a group. The role that the application signs in with must be a member of it; where the owner may not arrange that,
 * the answer is the sentence that the database's administrator has to carry out.
 */
export async function joinApplicationGroup(
  ownerUrl: string,
  applicationUrl: string | undefined,
): Promise<string | null> {
  if (applicationUrl === undefined || applicationUrl === "") return null;
  const role = decodeURIComponent(new URL(applicationUrl).username);
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ member: boolean }>("select pg_has_role($1, $2, 'member') as member", [
      role,
      applicationGroup,
    ]);
    if (rows[0]?.member) return null;
    const statement = `grant ${applicationGroup} to ${client.escapeIdentifier(role)}`;
    try {
      await client.query(statement);
      return null;
    } catch {
      return `The role ${role} cannot use the tables yet. Ask the database's administrator to run: ${statement};`;
    }
  });
}

/** Before the first migration, so that a lacking right is a sentence and not a failed migration. */
export async function requireApplicationGroup(ownerUrl: string) {
  const possible = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ possible: boolean }>(
      `select exists (select from pg_roles where rolname = $1)
           or (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as possible`,
      [applicationGroup],
    );
    return rows[0]?.possible === true;
  });
  if (possible) return;
  throw new Problem(
    `The role ${applicationGroup}, to which the tables are opened, does not exist, and the owner of the schema may not make it.`,
    `Ask the database's administrator to run: create role ${applicationGroup} nologin;`,
  );
}
