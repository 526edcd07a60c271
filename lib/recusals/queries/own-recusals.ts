import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { freePlace, isListOpen, RECUSAL_KINDS, type RecusalKind, type RecusalState } from "../domain";

export type RecusalRow = {
  readonly id: string;
  readonly kind: RecusalKind;
  readonly place: number;
  readonly name: string;
  readonly employerName: string;
  readonly uscc: string | null;
  readonly reason: string;
  readonly state: RecusalState;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
};

export type OwnRecusals = {
  readonly projectName: string;
  readonly callTitle: string;
  readonly rows: readonly RecusalRow[];
  readonly isOpen: boolean;
  /** The kinds that still have a place. */
  readonly free: readonly RecusalKind[];
};

export const recusalColumns = {
  id: true,
  kind: true,
  place: true,
  name: true,
  employerName: true,
  uscc: true,
  reason: true,
  state: true,
  askedAt: true,
  answer: true,
  answeredAt: true,
} as const;

/** A firm's own list, with what became of each name. Null for what is not the firm's. */
export async function findOwnRecusals(actor: FirmActor, applicationId: string): Promise<OwnRecusals | null> {
  if (!isUuid(applicationId)) return null;
  return asActor(actor, async ({ db }) => {
    const found = await db.application.findFirst({
      where: { id: applicationId, firmId: actor.firmId },
      select: {
        projectName: true,
        state: true,
        call: { select: { title: true } },
        recusalRequests: { orderBy: [{ kind: "asc" }, { place: "asc" }, { askedAt: "asc" }], select: recusalColumns },
      },
    });
    if (!found) return null;
    const isOpen = isListOpen(found.state);
    return {
      projectName: found.projectName,
      callTitle: found.call.title,
      rows: found.recusalRequests,
      isOpen,
      free: isOpen ? RECUSAL_KINDS.filter((kind) => freePlace(found.recusalRequests, kind).ok) : [],
    };
  });
}
