import "server-only";
import { Readable } from "node:stream";
import { openFile } from "@/lib/documents/file-store";
import { attachmentHeader } from "../domain/file-name";

type Kept = { readonly sha256: string; readonly fileName: string; readonly mediaType: string };

/** A file that somebody sent, to be kept by whoever asks for it: never run or shown in the portal's own name. */
export async function giveBack({ sha256, fileName, mediaType }: Kept): Promise<Response> {
  const file = await openFile(sha256);
  if (!file) throw new Error(`there are no bytes under the hash ${sha256}`);
  // Node's own stream type and the browser's differ in name only.
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(file.byteCount),
      "Content-Disposition": attachmentHeader(fileName),
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
