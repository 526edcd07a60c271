import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import type { Fen } from "@/lib/core/money";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import type { AwardOutcome, AwardReason } from "../domain/proposed-list";
import { codeName } from "../domain/record/code-names";

/** What a firm learns of its own application once the list is approved: nothing of the others, and no place among them. */
export type OwnOutcome = {
  readonly outcome: AwardOutcome;
  readonly amountFen: Fen;
  readonly officialCenti: number | null;
  readonly sheets: number;
  readonly reasonCode: AwardReason | null;
  readonly minReviews: number;
  /** A whole award of the call. */
  readonly wholeFen: Fen;
  /** Its row in the published decision record; null where the record shows no rows. */
  readonly codeName: string | null;
  /** Why the award fell again after the notice; null while it stands. */
  readonly droppedReason: string | null;
  readonly notice: {
    readonly id: string;
    readonly endsOn: string;
    readonly confirmedAt: Date | null;
    readonly mayObject: boolean;
  } | null;
};

/** Null until the list is approved. */
export function findOwnOutcome(actor: FirmActor, applicationId: string): Promise<OwnOutcome | null> {
  if (!isUuid(applicationId)) return Promise.resolve(null);
  return asActor(actor, (handle) => readOwnOutcome(handle, actor, applicationId));
}

/** The wall lets a firm see rows of an approved list alone. */
async function readOwnOutcome(
  handle: Handle,
  { firmId }: FirmActor,
  applicationId: string,
): Promise<OwnOutcome | null> {
  const { db, now } = handle;
  const row = await db.award.findFirst({
    where: { applicationId, application: { firmId } },
    select: {
      outcome: true,
      amountFen: true,
      officialCenti: true,
      sheets: true,
      reasonCode: true,
      application: { select: { callId: true, call: { select: { rubric: true, awardFen: true } } } },
    },
  });
  if (!row) return null;
  const { application, reasonCode, ...award } = row;
  const notice = await db.notice.findFirst({
    where: { callId: application.callId },
    orderBy: { version: "desc" },
    select: { id: true, endsOn: true, endsAt: true, confirmedAt: true },
  });
  const dropped = await db.foundDecision.findFirst({
    where: { applicationId, answer: "dropped" },
    select: { reason: true },
  });
  // The rubric was frozen from its own type; the code is one of a ranking's.
  const { minReviews } = application.call.rubric as { minReviews: number };
  return {
    ...award,
    reasonCode: reasonCode as AwardReason | null,
    minReviews,
    wholeFen: application.call.awardFen,
    codeName: await ownCodeName(handle, applicationId),
    droppedReason: dropped?.reason ?? null,
    notice: notice && {
      id: notice.id,
      confirmedAt: notice.confirmedAt,
      endsOn: notice.endsOn.toISOString().slice(0, 10),
      mayObject: now <= notice.endsAt,
    },
  };
}

async function ownCodeName({ db }: Handle, applicationId: string): Promise<string | null> {
  const [own] = await db.$queryRaw<{ place: number; among: number }[]>`
    select * from own_code_place(${applicationId}::uuid)`;
  return own ? codeName("P", own.place, own.among) : null;
}
