// A throw-away database server for tests. It lives in the system's temporary folder under a name of its own; one that a killed test run left
// behind is stopped and removed by the next run.
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { identityOf, isRunning } from "../bootstrap/process-identity.mjs";
import { type Cluster, startCluster } from "./cluster";
import { stopOrphanedServer } from "./orphan";
import { ensureRoles, type Passwords, urlsOf } from "./roles";

const prefix = "jigai-test-";

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
  await removeAbandoned();
  const home = mkdtempSync(path.join(tmpdir(), prefix));
  chmodSync(home, 0o711); // the database may run as another user, who has to pass
  writeFileSync(path.join(home, "owner.json"), JSON.stringify(identityOf(process.pid)));
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
  return {
    ...cluster,
    passwords,
    stop: async () => {
      await cluster.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export function randomPasswords(): Passwords {
  const password = () => randomBytes(24).toString("hex");
  return { maintenance: password(), owner: password(), application: password() };
}

async function removeAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const home = path.join(tmpdir(), name);
    const note = path.join(home, "owner.json");
    if (!existsSync(note) || isRunning(JSON.parse(readFileSync(note, "utf8")))) continue;
    await stopOrphanedServer(path.join(home, "postgres"));
    rmSync(home, { recursive: true, force: true });
  }
}
