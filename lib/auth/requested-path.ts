import "server-only";
import { headers } from "next/headers";
import { ownPath } from "./own-path";

/** The path of this request, as scripts/serve.mjs wrote it down; only ever used to come back to, and to say what was asked for. */
export async function requestedPath(): Promise<string> {
  return ownPath((await headers()).get("x-jigai-path"), "/");
}
