import pg from "pg";
import { Problem } from "../bootstrap/problem.mjs";
import { maintenanceUser } from "./cluster";

/** Migrations grant to these groups; they cannot sign in themselves. The roles that sign in are their members. */
export const applicationGroup = "jigai_application";
/** Opens the queue of jobs and nothing else. */
export const queueGroup = "jigai_queue";
const applicationRole = "jigai_app";
const workerRole = "jigai_worker";
const ownerRole = "jigai_owner";

export interface Passwords {
  readonly maintenance: string;
  readonly owner: string;
  readonly application: string;
  readonly worker: string;
}

export interface Urls {
  readonly maintenance: string;
  readonly owner: string;
  readonly application: string;
  readonly worker: string;
}

export function urlsOf(port: number, passwords: Passwords, database: string): Urls {
  const url = (user: string, password: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    maintenance: url(maintenanceUser, passwords.maintenance),
    owner: url(ownerRole, passwords.owner),
    application: url(applicationRole, passwords.application),
    worker: url(workerRole, passwords.worker),
  };
}

/** Makes the roles, or sets their passwords again. May be repeated. */
export async function ensureRoles(maintenanceUrl: string, passwords: Passwords) {
  await withClient(maintenanceUrl, async (client) => {
    await ensureRole(client, applicationGroup, "nologin");
    await ensureRole(client, queueGroup, "nologin");
    await ensureRole(client, ownerRole, `login password ${client.escapeLiteral(passwords.owner)}`);
    await ensureRole(client, applicationRole, `login password ${client.escapeLiteral(passwords.application)}`);
    await ensureRole(client, workerRole, `login password ${client.escapeLiteral(passwords.worker)}`);
    await client.query(`grant ${applicationGroup} to ${applicationRole}`);
    await client.query(`grant ${queueGroup} to ${workerRole}`);
  });
}

async function ensureRole(client: pg.Client, name: string, attributes: string) {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [name]);
  await client.query(`${rowCount === 0 ? "create" : "alter"} role ${name} ${attributes}`);
}

/** A database that the owner role owns, and that the application and the worker may only connect to. Says whether it had to be made. */
export async function ensureDatabase(maintenanceUrl: string, name: string, template?: string): Promise<boolean> {
  return withClient(maintenanceUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    const database = client.escapeIdentifier(name);
    if (rowCount === 0) {
      const like = template === undefined ? "" : `template ${client.escapeIdentifier(template)} strategy file_copy`;
      await client.query(`create database ${database} owner ${ownerRole} ${like}`);
      await client.query(`revoke all on database ${database} from public`);
    }
    await client.query(`grant connect on database ${database} to ${applicationGroup}, ${queueGroup}`);
    return rowCount === 0;
  });
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await connect(client);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function connect(client: pg.Client) {
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(
      `The database "${client.database}" at ${client.host}:${client.port} cannot be entered as ${client.user}: ${reason}.`,
      "Check that the server runs and that the address, role and password are right.",
    );
  }
}
