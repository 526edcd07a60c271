import "server-only";
import { isUuid } from "@/lib/core/uuid";
import { asPublic } from "@/lib/db/as-actor";
import { noticeCspOf } from "@/lib/documents/html-notice";
import { type DocumentName, documentPath, type NoticeFormat } from "../domain/notice-format";

export type FrozenFile = {
  readonly format: NoticeFormat;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the bytes may do in a browser; told by themselves. */
  readonly policy: string;
};

/**
 * Bytes under a hash never change, so a process may keep what it has read once: a notice that many read at a time then
 * asks nothing of the database. Bounded; the oldest goes first. Every server can do without it.
 */
const kept = new Map<string, FrozenFile>();
const KEPT_BYTES = 32 * 1024 * 1024;
let keptBytes = 0;

/** The file of this notice under this hash; null for any other address. */
export async function findFrozenFile(
  noticeId: string,
  { format, sha256 }: DocumentName & { readonly sha256: string },
): Promise<FrozenFile | null> {
  const address = documentPath(noticeId, { format, sha256 });
  const known = kept.get(address);
  if (known) return known;
  const found = await readFile(noticeId, format, sha256);
  if (found) keep(address, found);
  return found;
}

/** Where the short name leads. */
export async function findDocumentPath(noticeId: string, format: NoticeFormat): Promise<string | null> {
  if (!isUuid(noticeId)) return null;
  const file = await asPublic(({ db }) =>
    db.noticeFile.findUnique({ where: { noticeId_format: { noticeId, format } }, select: { sha256: true } }),
  );
  return file && documentPath(noticeId, { format, sha256: file.sha256 });
}

async function readFile(noticeId: string, format: NoticeFormat, sha256: string): Promise<FrozenFile | null> {
  if (!isUuid(noticeId)) return null;
  const file = await asPublic(({ db }) =>
    db.noticeFile.findUnique({
      where: { noticeId_format: { noticeId, format }, sha256 },
      select: { mediaType: true, bytes: true },
    }),
  );
  if (!file) return null;
  const bytes = new Uint8Array(file.bytes);
  const policy =
    format === "html" ? noticeCspOf(Buffer.from(bytes).toString()) : "default-src 'none'; frame-ancestors 'none'";
  return { format, sha256, mediaType: file.mediaType, bytes, policy };
}

function keep(address: string, file: FrozenFile): void {
  kept.set(address, file);
  keptBytes += file.bytes.length;
  for (const [oldest, { bytes }] of kept) {
    if (keptBytes <= KEPT_BYTES) break;
    kept.delete(oldest);
    keptBytes -= bytes.length;
  }
}
