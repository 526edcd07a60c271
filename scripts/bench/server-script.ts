import { execFile } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { root } from "../bootstrap/places.mjs";
import type { BenchPortal } from "./portal";

const run = promisify(execFile);

/** Runs one file of the bench beside the portal: its commands are server code, a process of their own. Gives its last line. */
export async function runBesidePortal({ urls, home }: BenchPortal, file: string, ...args: string[]): Promise<unknown> {
  const tsx = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
  const { stdout } = await run(
    process.execPath,
    ["--conditions=react-server", "--import", tsx, path.join(root, "scripts/bench", file), ...args],
    {
      env: {
        ...process.env,
        TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json"),
        DATABASE_URL: urls.application,
        DATABASE_OWNER_URL: urls.owner,
        JIGAI_DATA_DIR: home,
        JIGAI_INSTANCE: "demo",
      },
    },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}
