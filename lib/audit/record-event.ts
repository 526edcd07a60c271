import "server-only";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { Handle } from "@/lib/db/as-actor";

/** What happened. `detail` holds hashes, codes and numbers, never personal data: events are kept for ever. */
export type AuditEvent = {
  /** The command's name: "submit-application", "open-call" … */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly callId?: string;
  readonly firmId?: string;
  readonly detail?: { readonly [key: string]: string | number | boolean | null };
};

/**
 * Writes one event in the transaction of the change it tells of; when it cannot be written, the change fails with it.
 * Call it last: the chain's lock is held from here to the commit.
 */
export async function recordEvent({ db, now, by }: Handle, event: AuditEvent): Promise<void> {
  const body = canonicalJson({
    at: now.toISOString(),
    actorId: by.accountId,
    actorRole: by.role,
    action: event.action,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    callId: event.callId ?? null,
    firmId: event.firmId ?? null,
    detail: event.detail ?? {},
  });
  // Raw, without RETURNING: whoever may add an event may not, for that, read events. The trigger sets seq and hashes.
  await db.$executeRaw`
    insert into "audit_event" ("seq", "at", "actorId", "actorRole", "action", "subjectType", "subjectId", "callId", "firmId", "body", "prevHash", "hash")
    values (0, ${now}, ${by.accountId}::uuid, ${by.role}, ${event.action}, ${event.subjectType}, ${event.subjectId},
      ${event.callId ?? null}::uuid, ${event.firmId ?? null}::uuid, ${body}, '', '')`;
}
