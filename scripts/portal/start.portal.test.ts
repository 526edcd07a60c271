import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../bootstrap/places.mjs";
import { isRunning, startMark } from "../bootstrap/process-identity.mjs";
import { freePort } from "../postgres/cluster";
import { ensureDatabase, urlsOf, withClient } from "../postgres/roles";
import { startTestCluster, type TestCluster } from "../postgres/test-cluster";
import { makeTestHome } from "../postgres/test-home";
import { openDataDirectory } from "./data-directory";
import { urlsOfRunningDatabase } from "./embedded-database";
import { replaceEmbeddedDatabase } from "./fresh-database";
import { type StartedPortal, startedPortal } from "./started-portal";

const run = promisify(execFile);
const homes: string[] = [];
const started: StartedPortal[] = [];

async function aHome(): Promise<string> {
  const home = await makeTestHome();
  homes.push(home);
  return home;
}

async function start(environment: Readonly<Record<string, string>>): Promise<StartedPortal> {
  const portal = await startedPortal({ PORT: String(await freePort()), ...environment });
  started.push(portal);
  return portal;
}

const health = async (portal: StartedPortal) => {
  const answer = await fetch(`${portal.address}/api/health`);
  return { status: answer.status, body: await answer.json() };
};
const well = { status: 200, body: { status: "ok", database: "ok" } };
/** Accounts as a season would bring them, without the half minute that a season takes. */
const addAdministrator = (ownerUrl: string, email: string) =>
  withClient(ownerUrl, (client) =>
    client.query(`insert into "account" ("email", "name", "role") values ($1, '管示例', 'admin')`, [email]),
  );
const accountsAt = (ownerUrl: string) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ email: string }>(`select "email" from "account"`);
    return rows.map(({ email }) => email);
  });
const postmasterOf = (home: string) =>
  Number(readFileSync(path.join(home, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
const identityOfServer = (home: string) => JSON.parse(readFileSync(path.join(home, "server.json"), "utf8"));
/** A process that has ended and is only not yet collected by its parent counts as gone. */
const lives = (pid: number): boolean => startMark(pid) !== null;

afterAll(async () => {
  for (const portal of started) await portal.end("SIGTERM");
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

// The season of a demonstration takes half a minute and has its own tests; a test instance begins empty.
describe("the portal with the database that comes along", () => {
  let home = "";
  let first: StartedPortal;
  beforeAll(async () => {
    home = await aHome();
    first = await start({ JIGAI_DATA_DIR: home, JIGAI_INSTANCE: "test" });
  });

  test("prints each step with its time, then where it is to be found", async () => {
    const lines = first.printed().trimEnd().split("\n");
    for (const name of ["Packages", "Database client", "Database", "Migrations", "Build", "Portal"]) {
      expect(
        lines.filter((line) => new RegExp(`^  ${name} … \\d+\\.\\d s`).test(line)),
        name,
      ).toHaveLength(1);
    }
    expect(lines.at(-1)).toBe(`Ready: ${first.address}`);
    expect(await health(first)).toEqual(well);
  });

  test("a second copy with its own port and directory runs beside it and stops alone", async () => {
    const otherHome = await aHome();
    const other = await start({ JIGAI_DATA_DIR: otherHome, JIGAI_INSTANCE: "test" });
    expect(await health(other)).toEqual(well);
    const database = postmasterOf(otherHome);
    const { milliseconds, code } = await other.end("SIGTERM");
    expect(milliseconds).toBeLessThan(5000);
    expect(code).toBe(0);
    expect(lives(database)).toBe(false);
    expect(await health(first)).toEqual(well);
  });

  test("a taken port is named in one sentence with what to do, and nothing is left running", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const refused = await start({ PORT: port, JIGAI_DATA_DIR: await aHome(), JIGAI_INSTANCE: "test" });
    taken.close();
    expect(refused.process.exitCode).toBe(1);
    expect(refused.printed()).not.toContain("Ready:");
    expect(refused.printed()).toContain(port);
    expect(refused.printed()).toContain("PORT");
  });

  test.skipIf(process.getuid?.() !== 0)(
    "works as root in a folder that only root may enter, which stays as it was",
    async () => {
      const closed = path.join(await aHome(), "closed");
      mkdirSync(closed, { mode: 0o700 });
      const portal = await start({ JIGAI_DATA_DIR: path.join(closed, "data"), JIGAI_INSTANCE: "test" });
      // Where the system grants no way in, the start names the folder and what to do; either is right, silence is not.
      if (portal.process.exitCode === null) expect(await health(portal)).toEqual(well);
      else expect(portal.printed()).toMatch(new RegExp(`${closed}[\\s\\S]*DATABASE_URL`));
      expect(statSync(closed).mode & 0o777).toBe(0o700);
      await portal.end("SIGTERM");
    },
  );

  test("a season begun afresh takes the old one's place all at once; the portal that runs meanwhile goes on", async () => {
    const directory = openDataDirectory(home);
    const ownerUrl = () => urlsOfRunningDatabase(directory)?.owner ?? "";
    await addAdministrator(ownerUrl(), "before@example.com");
    // What is interrupted leaves what was there.
    const interrupted = replaceEmbeddedDatabase(directory, "test", async ({ owner }) => {
      await addAdministrator(owner, "never@example.com");
      throw new Error("interrupted");
    });
    await expect(interrupted).rejects.toThrow("interrupted");
    expect(await accountsAt(ownerUrl())).toEqual(["before@example.com"]);
    await replaceEmbeddedDatabase(directory, "test", ({ owner }) => addAdministrator(owner, "after@example.com"));
    expect(await accountsAt(ownerUrl())).toEqual(["after@example.com"]);
    expect(await health(first)).toEqual(well);
  });

  test("after kill -9 the next start ends what was left, and finds everything there and nothing to do", async () => {
    const [database, server] = [postmasterOf(home), identityOfServer(home)];
    await first.end("SIGKILL");
    expect(isRunning(server) || lives(database)).toBe(true);
    const again = await start({ PORT: new URL(first.address).port, JIGAI_DATA_DIR: home, JIGAI_INSTANCE: "test" });
    expect(await health(again)).toEqual(well);
    expect(isRunning(server)).toBe(false);
    for (const said of [/Packages … .*already here/, /Migrations … .*nothing to do/, /Build … .*already here/]) {
      expect(again.printed()).toMatch(said);
    }
    expect((await again.end("SIGINT")).milliseconds).toBeLessThan(5000);
  });
});

describe("the portal on a database of one's own", () => {
  let cluster: TestCluster;
  let portal: StartedPortal;
  let environment: Record<string, string>;
  beforeAll(async () => {
    cluster = await startTestCluster();
    const { maintenance } = urlsOf(cluster.port, cluster.passwords, "postgres");
    await ensureDatabase(maintenance, "jigai_external");
    const urls = urlsOf(cluster.port, cluster.passwords, "jigai_external");
    environment = { JIGAI_DATA_DIR: await aHome(), DATABASE_URL: urls.application, DATABASE_OWNER_URL: urls.owner };
    portal = await start({ ...environment, JIGAI_HOST: "127.0.0.1" });
  });
  afterAll(() => cluster.stop());

  const jigai = (...args: string[]) =>
    run(process.execPath, [path.join(root, "scripts/jigai.mjs"), ...args], { env: { ...process.env, ...environment } });

  test("is migrated by its owner and filled with nothing; no account is offered", async () => {
    expect(await health(portal)).toEqual(well);
    expect(portal.printed()).toMatch(/Migrations … .*\d+ applied/);
    expect(portal.printed()).not.toContain("Demo season");
    const counted = await withClient(environment.DATABASE_OWNER_URL ?? "", async (client) => {
      const { rows } = await client.query(
        `select (select count(*)::int from "account") as accounts, (select count(*)::int from "call") as calls`,
      );
      return rows[0];
    });
    expect(counted).toEqual({ accounts: 0, calls: 0 });
    const page = await (await fetch(`${portal.address}/sign-in`)).text();
    const shown = page.replaceAll(/<script[\s\S]*?<\/script>/g, ""); // what is shown, not the words that lie ready
    expect(shown.includes("登录") && !shown.includes("演示")).toBe(true);
  });

  test("its first account is the administrator that the command makes, once", async () => {
    const words = ["admin", "create", "--name", "管示例", "--email", "admin@jigai.example.cn"];
    const { stdout } = await jigai(...words);
    expect(stdout).toMatch(/Password for the first sign-in: \S{16}/);
    await expect(jigai(...words)).rejects.toMatchObject({ code: 2, stdout: "" });
  });

  test("its clock is the database's and is not moved", async () => {
    await expect(jigai("clock", "--set", "2021-06-30T17:59:58+08:00")).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("production"),
    });
  });

  test("nothing of it is thrown away for a demonstration", async () => {
    await expect(jigai("demo", "reset")).rejects.toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("production"),
    });
  });

  test("says 503 and what has failed while the database is away", async () => {
    await cluster.stop();
    expect(await health(portal)).toEqual({ status: 503, body: { status: "failing", database: "failing" } });
    expect((await portal.end("SIGTERM")).milliseconds).toBeLessThan(5000);
  });
});
