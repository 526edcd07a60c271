import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** One hash over the names and contents of files and of everything in folders; what is missing is passed over. */
export function fingerprint(
  base: string,
  places: readonly string[],
  counts: (file: string) => boolean = () => true,
): string {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const file of places
    .flatMap((place) => filesUnder(base, place))
    .filter(counts)
    .sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(base, file)));
  }
  return hash.digest("hex");
}

function filesUnder(base: string, place: string): string[] {
  const found = statSync(path.join(base, place), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [place];
  return readdirSync(path.join(base, place)).flatMap((name) => filesUnder(base, path.posix.join(place, name)));
}
