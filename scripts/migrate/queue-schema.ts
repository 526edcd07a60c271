import { Problem } from "../bootstrap/problem.mjs";
import { withClient } from "../postgres/roles";

/** The newest revision of the queue's own schema in the installed graphile-worker; a test compares it with the package. */
export const queueRevision = 18;

/** Without loading the package: most starts find nothing to do. */
export async function hasQueueSchema(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('graphile_worker.migrations') is not null as there",
    );
    if (!rows[0]?.there) return false;
    const { rows: revisions } = await client.query<{ newest: number | null }>(
      "select max(id) as newest from graphile_worker.migrations",
    );
    return (revisions[0]?.newest ?? 0) >= queueRevision;
  });
}

/**
 * Installs the queue's tables as the owner of the schema, before our own migrations open them to the worker's role (decision 0050).
 * The worker itself then finds nothing to migrate, for which it would lack the right.
 */
export async function installQueueSchema(ownerUrl: string): Promise<void> {
  if (await hasQueueSchema(ownerUrl)) return;
  await requireRightToMakeSchemas(ownerUrl);
  const { Logger, runMigrations } = await import("graphile-worker");
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) });
}

async function requireRightToMakeSchemas(ownerUrl: string) {
  const lacking = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ may: boolean; database: string; role: string }>(
      `select has_database_privilege(current_database(), 'create') as may, quote_ident(current_database()) as database,
        quote_ident(current_user) as role`,
    );
    const [right] = rows;
    return right && !right.may ? right : null;
  });
  if (lacking === null) return;
  throw new Problem(
    "The queue of jobs stands in a schema of its own (graphile_worker), which the owner may not make.",
    `Ask the database's administrator to run: grant create on database ${lacking.database} to ${lacking.role};`,
  );
}
