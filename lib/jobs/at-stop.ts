import "server-only";

/** What has to end before the server's process does; scripts/serve.mjs, which cannot import the build, looks here. */
const keeper = globalThis as typeof globalThis & { jigaiAtStop?: (() => Promise<void>)[] };

export function atStop(end: () => Promise<void>): void {
  keeper.jigaiAtStop ??= [];
  keeper.jigaiAtStop.push(end);
}
