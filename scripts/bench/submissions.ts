import { execFile } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { root } from "../bootstrap/places.mjs";
import type { Aim } from "./measure";
import type { BenchPortal } from "./portal";
import { tpcB } from "./tpc-b";

const run = promisify(execFile);
const CLIENTS = 8;

/** Whole submissions (content checked, frozen, hashed, receipt, letters, audit) against what the same PostgreSQL does of TPC-B. */
export async function submissionAim({ urls, home }: BenchPortal): Promise<Aim> {
  const yardstick = { name: "TPC-B transactions", perSecond: await tpcB(urls.owner, CLIENTS) };
  const tsx = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
  // The portal's own commands are server code: a process of their own, as the command line starts it.
  const { stdout } = await run(
    process.execPath,
    [
      "--conditions=react-server",
      "--import",
      tsx,
      path.join(root, "scripts/bench/count-submissions.ts"),
      String(CLIENTS),
    ],
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
  const counted: { perSecond: number } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  return { figure: { name: "submissions", perSecond: counted.perSecond }, yardstick, atLeast: 0.1 };
}
