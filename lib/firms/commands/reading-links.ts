import "server-only";
import { randomBytes } from "node:crypto";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/sha256";
import { env } from "@/lib/env";
import { type ReadingAudience, type ReadingEndRefusal, readingEnd } from "../domain/reading-link";

export type NewReadingLink = {
  readonly audience: ReadingAudience;
  /** Whom it is for. */
  readonly name: string;
  /** The last day on which it is read. */
  readonly lastDay: string;
};

type Made = { readonly linkId: string; readonly token: string; readonly url: string };

/** The address with the token is in this answer only; the database keeps the token's hash. */
export function makeReadingLink(
  actor: FirmActor,
  { audience, name, lastDay }: NewReadingLink,
): Promise<Result<Made, ReadingEndRefusal>> {
  return runCommand<Made, ReadingEndRefusal>(actor, "make-reading-link", async (handle) => {
    const { db, now } = handle;
    const end = readingEnd(lastDay, now);
    if (!end.ok) return end;
    const { firmId, accountId } = actor;
    const token = randomBytes(32).toString("base64url");
    const { id } = await db.readingLink.create({
      data: {
        firmId,
        audience,
        name,
        tokenSha256: sha256Hex(token),
        createdById: accountId,
        createdAt: now,
        expiresAt: end.value,
      },
      select: { id: true },
    });
    await recordEvent(handle, {
      action: "make-reading-link",
      subjectType: "reading-link",
      subjectId: id,
      firmId,
      detail: { audience, lastDay },
    });
    return ok({ linkId: id, token, url: `${env().PORTAL_URL}/read/${token}` });
  });
}

/** Whoever holds the link finds nothing with the next page he asks for. */
export function endReadingLink(actor: FirmActor, linkId: string): Promise<Result<void, "not-found">> {
  return runCommand<void, "not-found">(actor, "end-reading-link", async (handle) => {
    const { firmId } = actor;
    const { count } = await handle.db.readingLink.updateMany({
      where: { id: linkId, firmId, endedAt: null },
      data: { endedAt: handle.now },
    });
    if (count === 0) return err("not-found");
    await recordEvent(handle, {
      action: "end-reading-link",
      subjectType: "reading-link",
      subjectId: linkId,
      firmId,
    });
    return ok(undefined);
  });
}
