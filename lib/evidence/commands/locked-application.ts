import "server-only";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import type { AttachmentRule } from "@/lib/calls/domain/call-rules";
import type { Handle } from "@/lib/db/as-actor";
import { openableApplications } from "../queries/evidence-scope";

export type Uploader = FirmActor | CountyActor | OfficerActor;

/**
 * The application, held until the transaction ends: two uploads at once are counted one after the other, and nothing joins
 * while it is being handed in.
 */
export async function lockApplication({ db }: Handle, actor: Uploader, applicationId: string) {
  await db.$queryRaw`select 1 from "application" where "id" = ${applicationId}::uuid for update`;
  const row = await db.application.findFirst({
    where: { id: applicationId, ...openableApplications(actor) },
    select: {
      id: true,
      firmId: true,
      callId: true,
      state: true,
      call: { select: { opensAt: true, closesAt: true, attachments: true } },
    },
  });
  if (!row) return null;
  const { call, ...application } = row;
  // Written by lib/calls alone, from this very type, and frozen since the call opened.
  const attachments = call.attachments as unknown as readonly AttachmentRule[];
  return { ...application, call: { ...call, attachments } };
}
