import "server-only";
import { headers } from "next/headers";

/** Header that scripts/serve.mjs overwrites on every request with the address it saw: what a client sends under this name is lost. */
const clientAddressHeader = "x-jigai-client";

export async function clientAddress(): Promise<string> {
  return (await headers()).get(clientAddressHeader) ?? "unknown";
}
