import path from "node:path";
import { root } from "./places.mjs";

/** From here on this process can import TypeScript. */
export async function runTypeScript() {
  process.env.TSX_TSCONFIG_PATH = path.join(root, "tsconfig.json");
  const { register } = await import("tsx/esm/api");
  register();
}
