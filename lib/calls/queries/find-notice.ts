import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor, asPublic, type Handle } from "@/lib/db/as-actor";
import { unlessInfected } from "@/lib/db/read-scans";
import type { NoticeFile } from "../domain/call-content";
import { readCall } from "./read-call";

/** The notice of a call that the caller may know of: anybody's once it is open, the bureau's before; infected bytes nobody's. */
export function findCallNotice(actor: Actor | null, callId: string): Promise<NoticeFile | null> {
  if (!isUuid(callId)) return Promise.resolve(null);
  const read = async (handle: Handle) =>
    unlessInfected(handle, (await readCall(handle, callId))?.content.notice ?? null);
  return actor ? asActor(actor, read) : asPublic(read);
}
