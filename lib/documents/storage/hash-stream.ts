import { createHash } from "node:crypto";
import type { StoredFile } from "./stored-file";

/** Reads a stream to its end. */
export async function hashStream(stream: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const hash = createHash("sha256");
  let byteCount = 0;
  for await (const chunk of stream) {
    hash.update(chunk);
    byteCount += chunk.byteLength;
  }
  return { sha256: hash.digest("hex"), byteCount };
}
