import "server-only";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { pagesAtMost } from "@/lib/documents/page-count";
import type { ScreeningActor } from "../policy";

export type EvidenceAt = { readonly evidenceId: string | null; readonly page: number | null };

/** The named files of one application; how many pages each has at most, null where nobody can tell or no later page is named. */
export type NamedFiles = ReadonlyMap<string, number | null>;

/**
 * Asked before the transaction that goes by the answer: a file is read whole for it, and many large ones out of a slow bucket
 * would hold a connection and a lock for longer than a transaction lasts. Files and pages never change, so the answer stays true.
 */
export async function namedFiles(
  actor: ScreeningActor,
  applicationId: string,
  named: readonly EvidenceAt[],
): Promise<NamedFiles> {
  const last = new Map<string, number>();
  for (const { evidenceId, page } of named) {
    if (evidenceId !== null) last.set(evidenceId, Math.max(page ?? 1, last.get(evidenceId) ?? 1));
  }
  if (last.size === 0 || !isUuid(applicationId)) return new Map();
  const files = await asActor(actor, ({ db }) =>
    db.evidence.findMany({
      where: { applicationId, id: { in: [...last.keys()] } },
      select: { id: true, sha256: true, mediaType: true },
    }),
  );
  const pages = new Map<string, number | null>();
  // One after the other: each is held in memory while its pages are counted.
  for (const { id, ...file } of files) pages.set(id, (last.get(id) ?? 1) > 1 ? await pagesAtMost(file) : null);
  return pages;
}

/** A page is a page of a file of this application: null when there is such a one. */
export function evidenceRefusal(
  files: NamedFiles,
  { evidenceId, page }: EvidenceAt,
): "evidence-unknown" | "page-beyond" | null {
  if (evidenceId === null) return null;
  const pages = files.get(evidenceId);
  if (pages === undefined) return "evidence-unknown";
  return pages !== null && page !== null && page > pages ? "page-beyond" : null;
}
