import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { ApproverActor } from "@/lib/auth/actor";
import { ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { noticeContent } from "../domain/notice-content";
import { mediaTypeOf } from "../domain/notice-format";
import type { PublicFacts } from "../domain/public-facts";
import { type NoticeForm, renderNotice } from "./render-notice";

export type Published = { readonly noticeId: string; readonly forms: readonly NoticeForm[] };

/** Renders the notice and keeps its bytes, inside the transaction of the approval. */
export async function publishNotice(
  { db }: Handle,
  actor: ApproverActor,
  callId: string,
  facts: PublicFacts,
  recordText: string,
): Promise<Result<Published, "personal-data">> {
  const content = noticeContent(facts);
  const rendered = await renderNotice(content, recordText);
  if (!rendered.ok) return rendered;
  const { startsOn, endsOn, endsAt, days, unit } = facts.window;
  const { id } = await db.notice.create({
    data: {
      callId,
      version: facts.version,
      year: facts.year,
      title: content.title,
      documentNo: content.documentNo,
      publishedAt: facts.publishedAt,
      publishedById: actor.accountId,
      startsOn: dateOf(startsOn),
      endsOn: dateOf(endsOn),
      endsAt,
      days,
      unit,
      awards: facts.awards.length,
      totalFen: facts.awards.reduce((sum, award) => sum + award.awardFen, 0n),
      unitCodes: [...new Set(facts.awards.map((award) => award.unit.code))].sort(),
    },
    select: { id: true },
  });
  await db.noticeFile.createMany({
    data: rendered.value.map(({ format, sha256, bytes }) => ({
      noticeId: id,
      format,
      sha256,
      mediaType: mediaTypeOf[format],
      bytes: new Uint8Array(bytes),
    })),
  });
  return ok({ noticeId: id, forms: rendered.value });
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

export async function recordPublication(
  handle: Handle,
  callId: string,
  { window, awards, version }: PublicFacts,
  { noticeId, forms }: Published,
): Promise<void> {
  await recordEvent(handle, {
    action: "publish-notice",
    subjectType: "notice",
    subjectId: noticeId,
    callId,
    detail: {
      version,
      startsOn: window.startsOn,
      endsOn: window.endsOn,
      awards: awards.length,
      ...Object.fromEntries(forms.map(({ format, sha256 }) => [format, sha256])),
    },
  });
}
