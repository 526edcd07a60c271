import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** Locks and logs of installing and building: they belong to the clone, not to a data directory. */
export const workshop = path.join(root, ".jigai");

/** @param {string} name */
export const logFile = (name) => path.join(workshop, "log", `${name}.log`);

/** @param {string} name */
export const lockFile = (name) => path.join(workshop, "lock", name);
