import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { ScreeningStage } from "../domain/application-state";
import { isSectionCode, type SectionCode } from "../domain/content";

/** What a desk asked to have put right, at one field: "firmName", "equipment.machine-1.invoiceNo", "equipment". */
export type Correction = { readonly section: SectionCode; readonly field: string; readonly reason: string };

export type ScreeningMoment = {
  readonly stage: ScreeningStage;
  readonly verdict: "recommended" | "returned" | "not_recommended" | "eligible" | "ineligible";
  readonly opinion: string;
  readonly documentNo: string | null;
  readonly corrections: readonly Correction[];
  readonly decidedAt: Date;
};

/** Every decision of county and city, oldest first: all of them are told to the firm. */
export async function readScreening({ db }: Handle, applicationId: string): Promise<ScreeningMoment[]> {
  const rows = await db.screeningDecision.findMany({
    where: { applicationId },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: { stage: true, verdict: true, opinion: true, documentNo: true, corrections: true, decidedAt: true },
  });
  return rows.map((row) => ({ ...row, corrections: correctionsOf(row.corrections) }));
}

/** What is to be put right now: of the last decision, while the application is returned. */
export function openCorrections(
  application: { readonly state: string },
  screening: readonly ScreeningMoment[],
): readonly Correction[] {
  return application.state === "returned" ? (screening.at(-1)?.corrections ?? []) : [];
}

const correctionsOf = (stored: unknown): Correction[] => (Array.isArray(stored) ? stored.flatMap(correctionOf) : []);

function correctionOf(item: unknown): Correction[] {
  if (typeof item !== "object" || item === null) return [];
  const section: unknown = Reflect.get(item, "section");
  const field: unknown = Reflect.get(item, "field");
  const reason: unknown = Reflect.get(item, "reason");
  return typeof section === "string" &&
    isSectionCode(section) &&
    typeof field === "string" &&
    typeof reason === "string"
    ? [{ section, field, reason }]
    : [];
}
