import "server-only";
import { log } from "@/lib/log";
import { clientAddress } from "./client-address";
import { requestedPath } from "./requested-path";

/** A refusal to nobody who is signed in goes to the log, not to the audit: there is no actor to write it down for. */
export async function logStranger(): Promise<void> {
  const path = (await requestedPath()).split("?")[0];
  log().info({ path, address: await clientAddress() }, "refused: nobody is signed in");
}
