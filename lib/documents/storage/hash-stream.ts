import { createHash } from "node:crypto";
import type { Storage, StoredFile } from "./stored-file";

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

/** Whether a place has the file with all its bytes: by what it gives back, not by what it says. */
export async function isWhole({ open }: Pick<Storage, "open">, sha256: string): Promise<boolean> {
  const file = await open(sha256);
  return file !== null && (await hashStream(file.stream)).sha256 === sha256;
}
