import "server-only";
import { sha256Hex } from "@/lib/core/sha256";
import { asSystem } from "@/lib/db/as-actor";

/** Whether this link works just now; one that is used, too old or no link at all is no different from the others. */
export function findPasswordLink(token: string): Promise<boolean> {
  return asSystem("forgotten-password", async ({ db }) => {
    const [row] = await db.$queryRaw<{ works: boolean }[]>`
      select exists (select 1 from "password_link" l join "account" a on a."id" = l."accountId"
        where l."tokenSha256" = ${sha256Hex(token)} and l."usedAt" is null and l."expiresAt" > now() and a."disabledAt" is null) as "works"`;
    return row?.works ?? false;
  });
}
