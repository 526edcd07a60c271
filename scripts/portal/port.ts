import { Problem } from "../bootstrap/problem.mjs";
import { isFree } from "../postgres/cluster";
import type { Settings } from "./settings";

/** Asked before anything is built: a taken port would else show only after minutes. */
export async function requirePort({ port, host }: Settings) {
  // Browsers try ::1 first for localhost: another program there would answer in the portal's place.
  const addresses = host === undefined ? ["0.0.0.0"] : [host, "::1"];
  const free = await Promise.all(addresses.map((address) => isFree(port, address)));
  if (!free.includes(false)) return;
  throw new Problem(
    `Port ${port} is used by another program, or kept for the machine's administrator.`,
    `Stop that program, or choose another port, for example: PORT=${port + 1} npm start`,
  );
}
