import { existsSync } from "node:fs";
import { installFromDebian } from "./debian";

/** Programs that only tests use: the file is there once the package is. */
const PROGRAMS = [
  { package: "clamav-daemon", file: "/usr/sbin/clamd" },
  { package: "faketime", file: "/usr/bin/faketime" },
] as const;

/** Installs what can be installed; the tests of what is lacking are left out by name. */
export async function ensurePrograms(remark: (text: string) => void): Promise<void> {
  for (const program of PROGRAMS) if (!existsSync(program.file)) await installFromDebian([program.package]);
  const lacking = PROGRAMS.filter(({ file }) => !existsSync(file));
  remark(lacking.length === 0 ? "all there" : `without ${lacking.map((program) => program.package).join(", ")}`);
}
