// PostgreSQL refuses to run as root. Where the portal runs as root (containers, small servers), its database runs as the user `postgres`, who
// must be able to enter every folder above the programs and above the data. Folders that the project did not make are left as they are; where one
// is closed, the server is given the single right to read and search everywhere.
import { execFileSync, type SpawnOptions, spawnSync } from "node:child_process";
import { chownSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { Problem } from "../bootstrap/problem.mjs";

export interface Runner {
  /** The command line and options under which a database program really runs. */
  dress(program: string, args: readonly string[]): { command: string; args: string[]; options: SpawnOptions };
  /** Makes a folder, or gives an existing file, to the user the database runs as. */
  give(place: string): void;
}

const asMyself: Runner = {
  dress: (command, args) => ({ command, args: [...args], options: {} }),
  give: () => undefined,
};

export function findRunner(places: readonly string[]): Runner {
  if (process.getuid?.() !== 0) return asMyself;
  const user = databaseUser();
  const closed = places.map((place) => closedFolder(place, user)).find((folder) => folder !== undefined);
  if (closed === undefined) return { ...inSpiteOfRoot(user), give: (place) => giveTo(user, place) };
  if (!maySearchEverywhere(user, places)) {
    throw new Problem(
      `The database cannot run here, because the folder ${closed} is closed to the user "postgres" that it runs as.`,
      `Put the portal and its data where other users may enter (for example /srv or /opt), start it as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return { ...withSearchRight(user), give: (place) => giveTo(user, place) };
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

function databaseUser(): User {
  const known = lookUp();
  if (known) return known;
  for (const [command, ...args] of [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"],
    ["adduser", "-S", "-D", "-H", "postgres"], // Alpine
  ]) {
    if (command !== undefined && spawnSync(command, args, { stdio: "ignore" }).status === 0) break;
  }
  const made = lookUp();
  if (made) return made;
  throw new Problem(
    'PostgreSQL does not run as root, and the user "postgres" could not be made.',
    "Start the portal as an ordinary user, make a user named postgres, or set DATABASE_URL.",
  );
}

function lookUp(): User | null {
  const ask = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return null;
  }
}

/** The first folder above the place that the user may not enter. */
function closedFolder(place: string, user: User): string | undefined {
  const folders: string[] = [];
  for (let folder = path.dirname(place); folder !== path.dirname(folder); folder = path.dirname(folder))
    folders.unshift(folder);
  return folders.find((folder) => !mayEnter(folder, user));
}

function mayEnter(folder: string, user: User): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return true; // ours to make
  if (found.uid === user.uid) return (found.mode & 0o100) !== 0;
  if (found.gid === user.gid) return (found.mode & 0o010) !== 0;
  return (found.mode & 0o001) !== 0;
}

const inSpiteOfRoot = (user: User) => ({
  dress: (command: string, args: readonly string[]) => ({ command, args: [...args], options: { ...user } }),
});

/**
 * The shell in between is needed: the right counts only from the first program on that setpriv starts. The secure bit too: without it access(),
 * by which initdb looks for the server, does not heed the right.
 */
const withSearchRight = (user: User) => ({
  dress: (program: string, args: readonly string[]) => ({
    command: "setpriv",
    args: [
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      "--clear-groups",
      "--securebits=+no_setuid_fixup",
      "--inh-caps=-all,+dac_read_search",
      "--ambient-caps=-all,+dac_read_search",
      "/bin/sh",
      "-c",
      'exec "$0" "$@"',
      program,
      ...args,
    ],
    options: {},
  }),
});

function maySearchEverywhere(user: User, places: readonly string[]): boolean {
  const { command, args } = withSearchRight(user).dress("/bin/ls", places.map(nearestExisting));
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function nearestExisting(place: string): string {
  return statSync(place, { throwIfNoEntry: false }) ? place : nearestExisting(path.dirname(place));
}

function giveTo(user: User, place: string) {
  if (!statSync(place, { throwIfNoEntry: false })) mkdirSync(place, { recursive: true, mode: 0o700 });
  chownSync(place, user.uid, user.gid);
}
