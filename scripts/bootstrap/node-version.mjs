import { Problem } from "./problem.mjs";

const floor = { major: 20, minor: 19 };

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > floor.major || (major === floor.major && minor >= floor.minor);
}

export function requireNode() {
  if (isNewEnough(process.versions.node)) return;
  throw new Problem(
    `This is Node.js ${process.versions.node}, and the portal needs ${floor.major}.${floor.minor} or newer.`,
    "Install a current Node.js (https://nodejs.org) and run the command again.",
  );
}
