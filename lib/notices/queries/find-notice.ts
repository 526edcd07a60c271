import "server-only";
import type { Contacts } from "@/lib/calls/domain/contacts";
import { readCall } from "@/lib/calls/queries/read-call";
import type { Fen } from "@/lib/core/money";
import { isUuid } from "@/lib/core/uuid";
import { asPublic, type Handle } from "@/lib/db/as-actor";
import { NOTICE_FORMATS, type NoticeFormat } from "../domain/notice-format";
import { type NoticeWindow, type PublicityState, publicityState } from "../domain/publicity";

export type NoticeFileView = {
  readonly format: NoticeFormat;
  readonly sha256: string;
  readonly byteCount: number;
};

export type NoticeView = {
  readonly id: string;
  readonly callId: string;
  readonly callTitle: string;
  readonly callDocumentNo: string;
  readonly title: string;
  readonly documentNo: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly window: NoticeWindow;
  readonly awards: number;
  readonly totalFen: Fen;
  readonly confirmedAt: Date | null;
  readonly state: PublicityState;
  readonly serverNow: Date;
  readonly files: readonly NoticeFileView[];
  /** Every version of this call's notice, newest first, this one among them. */
  readonly versions: readonly { readonly id: string; readonly version: number; readonly publishedAt: Date }[];
  /** The newest version, where this one is older. */
  readonly replacedBy: { readonly id: string; readonly version: number } | null;
  readonly contacts: Pick<Contacts, "business" | "objections" | "discipline">;
};

/** The page about a notice: what is live about it, and where its frozen forms lie. */
export function findNotice(noticeId: string): Promise<NoticeView | null> {
  return isUuid(noticeId) ? asPublic((handle) => noticeView(handle, noticeId)) : Promise.resolve(null);
}

async function noticeView(handle: Handle, noticeId: string): Promise<NoticeView | null> {
  const { db, now } = handle;
  const row = await db.notice.findUnique({
    where: { id: noticeId },
    select: {
      id: true,
      callId: true,
      title: true,
      documentNo: true,
      version: true,
      publishedAt: true,
      startsOn: true,
      endsOn: true,
      endsAt: true,
      days: true,
      unit: true,
      awards: true,
      totalFen: true,
      confirmedAt: true,
    },
  });
  const call = row && (await readCall(handle, row.callId));
  if (!row || !call) return null;
  const { startsOn, endsOn, endsAt, days, unit, ...notice } = row;
  const window = { startsOn: dayOf(startsOn), endsOn: dayOf(endsOn), endsAt, days, unit };
  const { business, objections, discipline } = call.content.contacts;
  const versions = await db.notice.findMany({
    where: { callId: row.callId },
    orderBy: { version: "desc" },
    select: { id: true, version: true, publishedAt: true },
  });
  const newest = versions[0] ?? notice;
  return {
    ...notice,
    callTitle: call.content.title,
    callDocumentNo: call.content.documentNo,
    window,
    state: publicityState({ ...window, ...notice, newestVersion: newest.version }, now),
    replacedBy: newest.version > notice.version ? { id: newest.id, version: newest.version } : null,
    serverNow: now,
    files: await readFiles(handle, noticeId),
    versions,
    contacts: { business, objections, discipline },
  };
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Sizes are counted where the bytes lie: a page has no use for the bytes themselves. */
async function readFiles({ db }: Handle, noticeId: string): Promise<NoticeFileView[]> {
  const rows = await db.$queryRaw<NoticeFileView[]>`
    select "format"::text as "format", "sha256", octet_length("bytes") as "byteCount"
    from "notice_file" where "noticeId" = ${noticeId}::uuid`;
  return NOTICE_FORMATS.flatMap((format) => rows.filter((row) => row.format === format));
}
