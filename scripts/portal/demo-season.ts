import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../bootstrap/places.mjs";
import { runOrFail } from "../bootstrap/run.mjs";
import { withClient } from "../postgres/roles";
import type { DataDirectory } from "./data-directory";

/** Stands while the season is being loaded: found by a later start, it tells of a half season that has to go. */
const marker = (directory: DataDirectory) => path.join(directory.path, "demo-season.loading");

export const isHalfLoaded = (directory: DataDirectory): boolean => existsSync(marker(directory));

/** Fills an empty database through the portal's own commands, as `jigai demo load` does. */
export async function loadDemoSeason(directory: DataDirectory, maintenanceUrl: string, remark: (text: string) => void) {
  if (!(await hasNobody(maintenanceUrl))) {
    remark("already here");
    return;
  }
  writeFileSync(marker(directory), "");
  await runOrFail(process.execPath, [path.join(root, "scripts/jigai.mjs"), "demo", "load"], {
    log: directory.log("demo"),
    cwd: root,
    env: process.env,
    failure: "The demo season could not be loaded.",
    advice: "Start again: the next start begins with an empty database.",
  });
  rmSync(marker(directory));
}

async function hasNobody(maintenanceUrl: string): Promise<boolean> {
  return withClient(maintenanceUrl, async (client) => {
    const { rows } = await client.query<{ nobody: boolean }>(`select not exists (select from "account") as nobody`);
    return rows[0]?.nobody === true;
  });
}
