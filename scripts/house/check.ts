import path from "node:path";
import { fileURLToPath } from "node:url";
import { actors } from "./actors";
import { borders } from "./borders";
import { circles } from "./circles";
import { clientCode } from "./client-code";
import { clock } from "./clock";
import { names, reExports } from "./names";
import { serverActions } from "./server-actions";
import { type Check, type Fault, readTree, type SourceFile } from "./source-file";
import { SYSTEM_CALLERS, systemCallers } from "./system-callers";
import { wording } from "./wording";

const CHECKS: readonly Check[] = [
  names,
  reExports,
  borders,
  circles,
  serverActions,
  clientCode,
  clock,
  actors,
  systemCallers(SYSTEM_CALLERS),
  wording,
];

/** What the linter cannot see because it looks at one file at a time: decision 0008. */
export const faultsOfHouse = (files: readonly SourceFile[]): Fault[] => CHECKS.flatMap((check) => check(files));

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = faultsOfHouse(readTree(root));
  for (const fault of faults) console.error(`${fault.path}: ${fault.says}`);
  console.log(faults.length === 0 ? "The house is in order." : `${faults.length} faults in the house.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
