import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Cluster, startCluster } from "./cluster";
import { ensureRoles, type Passwords, urlsOf } from "./roles";
import { makeTestHome } from "./test-home";

/** Hours away from both UTC and Shanghai, with summer time: a query that leans on the server's time zone is found out. */
const settings = {
  timezone: "America/New_York",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
};

export interface TestCluster extends Cluster {
  readonly passwords: Passwords;
}

export async function startTestCluster(programs?: string): Promise<TestCluster> {
  const home = await makeTestHome();
  mkdirSync(path.join(home, "log"));
  const passwords = randomPasswords();
  const cluster = await startCluster({
    directory: path.join(home, "postgres"),
    logFile: path.join(home, "log/postgres.log"),
    password: passwords.maintenance,
    programs,
    settings,
  });
  await ensureRoles(urlsOf(cluster.port, passwords, "postgres").maintenance, passwords);
  // A test run that is broken off ends its server as well; SIGTERM alone would end this process without a last word.
  const abandon = () => void process.kill(cluster.pid, "SIGQUIT");
  process.once("exit", abandon);
  process.once("SIGTERM", () => process.exit(143));
  return {
    ...cluster,
    passwords,
    stop: async () => {
      process.off("exit", abandon);
      await cluster.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export function randomPasswords(): Passwords {
  const password = () => randomBytes(24).toString("hex");
  return { maintenance: password(), owner: password(), application: password(), worker: password() };
}
