import "server-only";
import type { Handle } from "@/lib/db/as-actor";

/** Every file that any submission of the application names, also one that a correction has dropped since. */
export async function submittedEvidenceIds({ db }: Handle, applicationId: string): Promise<readonly string[]> {
  const submissions = await db.submission.findMany({ where: { applicationId }, select: { evidenceList: true } });
  return submissions.flatMap(({ evidenceList }) => (Array.isArray(evidenceList) ? evidenceList.flatMap(idOf) : []));
}

function idOf(item: unknown): string[] {
  if (typeof item !== "object" || item === null || !("id" in item)) return [];
  return typeof item.id === "string" ? [item.id] : [];
}
