import { spawn, spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** Nothing harmful: a sentence that our own signature tells clamd to find. */
export const HARMLESS_TEST_STRING = "JIGAI-HARMLESS-TEST-STRING";
const SIGNATURE = "Jigai.Test.Harmless";

/** Debian's clamav-daemon puts it where ordinary users do not look. */
const PLACES = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin", "/usr/local/sbin"];

export const clamdProgram = (): string | null =>
  PLACES.map((folder) => path.join(folder, "clamd")).find((file) => spawnSync(file, ["--version"]).status === 0) ??
  null;

export type RunningClamd = { readonly stop: () => Promise<void> };

/** A real clamd with one signature and nothing downloaded, listening at `socket`. */
export async function startClamd(program: string, socket: string): Promise<RunningClamd> {
  const folder = await mkdtemp(path.join(tmpdir(), "jigai-clamd-"));
  await chmod(folder, 0o777); // as root it becomes another user
  const signatures = path.join(folder, "signatures");
  await mkdir(signatures);
  const line = `${SIGNATURE}:0:*:${Buffer.from(HARMLESS_TEST_STRING).toString("hex")}\n`;
  await writeFile(path.join(signatures, "jigai.ndb"), line);
  const settings = [
    `LocalSocket ${socket}`,
    `DatabaseDirectory ${signatures}`,
    `TemporaryDirectory ${folder}`,
    "Foreground yes",
    "MaxThreads 1",
    "StreamMaxLength 25M",
  ];
  await writeFile(path.join(folder, "clamd.conf"), `${settings.join("\n")}\n`);
  const daemon = spawn(program, ["--config-file", path.join(folder, "clamd.conf")], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => {
    daemon.once("exit", () => resolve());
  });
  await answers(socket, () => daemon.exitCode !== null);
  return {
    stop: async () => {
      daemon.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
      await rm(socket, { force: true });
    },
  };
}

/** Asks until it answers "PONG". */
async function answers(socket: string, hasEnded: () => boolean): Promise<void> {
  for (let left = 300; left > 0; left--) {
    if (hasEnded()) break;
    if (await isAwake(socket)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("clamd did not start");
}

const isAwake = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = connect(socket, () => asked.write("zPING\0"));
    asked.once("data", () => {
      asked.destroy();
      resolve(true);
    });
    asked.once("error", () => resolve(false));
  });
