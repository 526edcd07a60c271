import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";
import type { SiteCheckRefusal, SiteCheckState } from "../domain/site-check";
import { type ReadSiteCheck, readSiteCheck } from "../queries/read-site-check";

/** The record as its writer saw it. */
export type SeenSiteCheck = { readonly siteCheckId: string; readonly version: number };

/** The record if it stands where the change needs it and nobody has touched it since it was shown. */
export async function seenSiteCheck(
  handle: Handle,
  { siteCheckId, version }: SeenSiteCheck,
  states: readonly SiteCheckState[],
): Promise<Result<ReadSiteCheck, SiteCheckRefusal>> {
  if (!isUuid(siteCheckId)) return err("not-found");
  const found = await readSiteCheck(handle, siteCheckId);
  if (!found) return err("not-found");
  if (!states.includes(found.state)) return err("site-check-kept");
  return found.version === version ? ok(found) : err("changed-meanwhile");
}

type Change = Parameters<Handle["db"]["siteCheck"]["updateMany"]>[0]["data"];

/** The compare-and-set of a record: of two who write at once, one is refused. */
export async function changeSiteCheck(
  { db }: Handle,
  { id, version, state }: Pick<ReadSiteCheck, "id" | "version" | "state">,
  data: Change,
): Promise<boolean> {
  const { count } = await db.siteCheck.updateMany({
    where: { id, version, state },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}
