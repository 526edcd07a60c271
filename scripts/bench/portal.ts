import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { encode } from "next-auth/jwt";
import { root } from "../bootstrap/places.mjs";
import { openDataDirectory } from "../portal/data-directory";
import { urlsOfRunningDatabase } from "../portal/embedded-database";
import { freePort } from "../postgres/cluster";
import { type Urls, withClient } from "../postgres/roles";

export type BenchPortal = {
  readonly address: string;
  /** The ways into its database, and the folder of its files. */
  readonly urls: Urls;
  readonly home: string;
  /** Runs one question to the portal's database, as its owner. */
  readonly ask: <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;
  /** A cookie with which the first account of this role is signed in. */
  readonly cookieOf: (role: string) => Promise<string>;
  /** A cookie with which this account is signed in. */
  readonly cookieFor: (accountId: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

const SECRET = "bench-bench-bench-bench-bench-bench";

/** A portal of its own, with the demo season, built with the empty page that everything is compared with. */
export async function startBenchPortal(): Promise<BenchPortal> {
  const home = mkdtempSync(path.join(tmpdir(), "jigai-bench-"));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, [path.join(root, "scripts/start.mjs")], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      JIGAI_DATA_DIR: home,
      NEXT_DIST_DIR: ".next-bench",
      JIGAI_BENCH: "1",
      NEXTAUTH_SECRET: SECRET,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = () => stopped(child).then(() => rmSync(home, { recursive: true, force: true }));
  try {
    await ready(child);
    const urls = urlsOfRunningDatabase(openDataDirectory(home));
    if (!urls) throw new Error("the portal runs without its database");
    const ask: BenchPortal["ask"] = <Row>(sql: string, values?: unknown[]) =>
      // The statements of the bench name their columns; the driver cannot know them.
      withClient(urls.owner, async (client) => (await client.query(sql, values)).rows as Row[]);
    const cookieFor = (accountId: string) => signedIn(ask, accountId);
    return {
      address,
      urls,
      home,
      ask,
      cookieOf: async (role) => cookieFor(await demoAccount(home, ask, role)),
      cookieFor,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ready(child: ChildProcess): Promise<void> {
  for await (const chunk of child.stdout ?? []) {
    process.stdout.write(String(chunk));
    if (String(chunk).includes("Ready:")) {
      child.stdout?.resume();
      return;
    }
  }
  throw new Error("the portal did not start");
}

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });

async function demoAccount(home: string, ask: BenchPortal["ask"], role: string): Promise<string> {
  const accounts: { role: string; email: string }[] = JSON.parse(
    readFileSync(path.join(home, "demo-accounts.json"), "utf8"),
  );
  const email = accounts.find((each) => each.role === role)?.email;
  const [account] = await ask<{ id: string }>(`select "id" from "account" where "email" = $1`, [email]);
  if (!account) throw new Error(`the demo season has no ${role}`);
  return account.id;
}

async function signedIn(ask: BenchPortal["ask"], accountId: string): Promise<string> {
  const [session] = await ask<{ id: string }>(
    `insert into "session" ("accountId", "expiresAt", "secondFactorAt") values ($1, now() + interval '1 hour', now()) returning "id"`,
    [accountId],
  );
  if (!session) throw new Error(`no session was opened for ${accountId}`);
  return `jigai-session=${await encode({ token: { sub: session.id }, secret: SECRET })}`;
}
