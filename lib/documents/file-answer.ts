import "server-only";
import { Readable } from "node:stream";
import { log } from "@/lib/log";
import { getWords } from "@/lib/words/server";
import { openWhole } from "./file-store";

/** A stored file with these headers, or in words that its bytes are gone or no longer its own: wrong ones are given to nobody. */
export async function fileAnswer(sha256: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const file = await openWhole(sha256);
  if (!file.ok) {
    log().error({ sha256, why: file.error }, "a stored file is not given out: its bytes are missing or changed");
    const words = await getWords("errors");
    return new Response(words("storedFileNotWhole"), {
      status: 500,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
    });
  }
  // Node's own stream type and the browser's differ in name only.
  return new Response(Readable.toWeb(file.value.stream) as ReadableStream, {
    headers: { ...headers, "Content-Length": String(file.value.byteCount), "X-Content-Type-Options": "nosniff" },
  });
}
