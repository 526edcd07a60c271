import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { assertNever } from "@/lib/core/assert-never";
import type { ApplicationWhere, EvidenceWhere } from "@/lib/db/conditions";

const HANDED_IN: ApplicationWhere = { firstSubmittedAt: { not: null } };

/** The applications whose file the actor may open; an expert's only after declaring that nothing stands in the way. */
export function openableApplications(actor: Actor): ApplicationWhere | null {
  switch (actor.role) {
    case "firm":
      return { firmId: actor.firmId };
    case "county":
      return { ...HANDED_IN, unitCode: actor.unitCode };
    case "officer":
    case "approver":
    case "inspector":
      return HANDED_IN;
    case "expert":
      return { ...HANDED_IN, assignments: { some: { expertId: actor.accountId, state: "cleared" } } };
    case "admin":
      return null;
    default:
      return assertNever(actor);
  }
}

/** Of the firm's files others see those that a submission names: a draft, and a correction not handed in yet, are the firm's own. */
export const evidenceSeenBy = (actor: Actor, submittedIds: readonly string[]): EvidenceWhere =>
  actor.role === "firm" ? {} : { OR: [{ uploadedRole: { not: "firm" } }, { id: { in: [...submittedIds] } }] };
