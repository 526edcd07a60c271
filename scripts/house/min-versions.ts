export type Floors = Readonly<Record<string, { readonly floor: string; readonly because: string }>>;
export type Lockfile = { readonly packages: Readonly<Record<string, { readonly version?: string }>> };

/** Every copy of a package counts, however deep it lies below another. */
export function belowFloor(lockfile: Lockfile, floors: Floors): string[] {
  return Object.entries(lockfile.packages).flatMap(([path, { version }]) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    const known = floors[name];
    if (known === undefined || version === undefined || isAtLeast(version, known.floor)) return [];
    return [`${path} ${version} is below ${known.floor}: ${known.because}`];
  });
}

/** A pre-release of the floor itself is below it. */
export function isAtLeast(version: string, floor: string): boolean {
  const [have, wanted] = [parse(version), parse(floor)];
  const place = have.numbers.findIndex((number, index) => number !== wanted.numbers[index]);
  if (place >= 0) return (have.numbers[place] ?? 0) > (wanted.numbers[place] ?? 0);
  return !have.isPreRelease || wanted.isPreRelease;
}

function parse(version: string): { numbers: number[]; isPreRelease: boolean } {
  const [release = "", preRelease] = version.split("+")[0]?.split(/-(.*)/) ?? [];
  return { numbers: release.split(".").map(Number), isPreRelease: preRelease !== undefined };
}
