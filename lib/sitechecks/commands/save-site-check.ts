import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { JsonInput } from "@/lib/db/conditions";
import type { SiteCheckDraft } from "../domain/conclusion";
import type { SiteCheckRefusal } from "../domain/site-check";
import { storedFigures } from "../queries/read-site-check";
import { changeSiteCheck, type SeenSiteCheck, seenSiteCheck } from "./change-site-check";

export type SiteCheckWords = Omit<SiteCheckDraft, "photos">;

export type SavedSiteCheck = { readonly version: number; readonly savedAt: string };

/**
 * Keeps what is written so far; what is lacking is told when the record is concluded. The same words sent again because their
 * answer was lost are answered once more, and change nothing.
 */
export function saveSiteCheck(
  actor: OfficerActor,
  { siteCheckId, version, ...words }: SeenSiteCheck & SiteCheckWords,
): Promise<Result<SavedSiteCheck, SiteCheckRefusal>> {
  return runCommand<SavedSiteCheck, SiteCheckRefusal>(actor, "save-site-check", async (handle) => {
    const seen = await seenSiteCheck(handle, { siteCheckId, version }, ["draft"]);
    if (!seen.ok) {
      const taken = await seenSiteCheck(handle, { siteCheckId, version: version + 1 }, ["draft"]);
      if (!taken.ok || !saysTheSame(taken.value, words)) return seen;
      return ok({ version: version + 1, savedAt: handle.now.toISOString() });
    }
    const { checkedOn, people, figures, firmPerson, findings, result } = words;
    const written = await changeSiteCheck(handle, seen.value, {
      firmPerson,
      findings,
      result,
      checkedOn: checkedOn === null ? null : new Date(`${checkedOn}T00:00:00Z`),
      people: people as JsonInput, // texts only
      figures: storedFigures(figures, null),
    });
    if (!written) return err("changed-meanwhile");
    const { applicationId, callId } = seen.value;
    const detail = { siteCheckId, version: version + 1 };
    await recordEvent(handle, {
      action: "save-site-check",
      subjectType: "application",
      subjectId: applicationId,
      callId,
      detail,
    });
    return ok({ version: version + 1, savedAt: handle.now.toISOString() });
  });
}

const saysTheSame = (record: SiteCheckWords, words: SiteCheckWords): boolean => textOf(record) === textOf(words);

const textOf = ({ checkedOn, people, firmPerson, findings, result, figures }: SiteCheckWords): string =>
  JSON.stringify([
    checkedOn,
    people.map(({ name, office }) => [name, office]),
    firmPerson,
    findings,
    result,
    storedFigures(figures, null),
  ]);
