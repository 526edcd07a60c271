import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { Actor } from "@/lib/auth/actor";
import type { Locale } from "@/lib/core/locale";
import { ok } from "@/lib/core/result";

/** Letters to this person come in the language last chosen. */
export function chooseLanguage(actor: Actor, locale: Locale) {
  return runCommand<void, never>(actor, "choose-language", async ({ db }) => {
    await db.account.updateMany({ where: { id: actor.accountId, locale: { not: locale } }, data: { locale } });
    return ok(undefined);
  });
}
