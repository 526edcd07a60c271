import { entityTag, holdsAlready } from "@/lib/notices/domain/entity-tag";
import { readDocumentName, savedName } from "@/lib/notices/domain/notice-format";
import { type FrozenFile, findDocumentPath, findFrozenFile } from "@/lib/notices/queries/frozen-file";

type Route = { params: Promise<{ noticeId: string; file: string }> };

/** The bytes as they were published, for anybody, for ever: the address names them by their hash. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const { noticeId, file } = await params;
  const name = readDocumentName(file);
  if (name === null) return notHere();
  const { format, sha256 } = name;
  if (sha256 === null) {
    const path = await findDocumentPath(noticeId, format);
    return path === null ? notHere() : new Response(null, { status: 307, headers: { Location: path, ...brief } });
  }
  const frozen = await findFrozenFile(noticeId, { format, sha256 });
  if (frozen === null) return notHere();
  const headers = headersOf(frozen);
  if (holdsAlready(request.headers.get("if-none-match"), sha256)) return new Response(null, { status: 304, headers });
  return new Response(frozen.bytes, { headers });
}

const notHere = () => new Response(null, { status: 404, headers: brief });

/** Nothing to show, so nothing is allowed. */
const brief = {
  "Cache-Control": "public, max-age=60",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
};

/** For programs and tables, not for reading in a browser. */
const SAVED: ReadonlySet<string> = new Set(["csv", "record"]);

/** `no-transform`: the bytes that arrive are those that were hashed, so the strong tag is true of them. */
const headersOf = ({ format, sha256, mediaType, bytes, policy }: FrozenFile) => ({
  "Content-Type": mediaType,
  "Content-Length": String(bytes.length),
  "Content-Disposition": `${SAVED.has(format) ? "attachment" : "inline"}; filename="${savedName(format, sha256)}"`,
  "Content-Security-Policy": policy,
  "Cache-Control": "public, max-age=31536000, immutable, no-transform",
  ETag: entityTag(sha256),
  "X-Content-Type-Options": "nosniff",
});
