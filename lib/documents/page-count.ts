import "server-only";
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { openFile } from "./file-store";
import { pdfPages } from "./pdf-pages";

type Kept = { readonly sha256: string; readonly mediaType: string };

/** By hash; the bytes under one never change. */
const counted = new LRUCache<string, number>({ max: 5_000 });

/**
 * At most so many pages: a picture has one. Null for what has no pages of its own, and where nobody can tell. A PDF is read whole,
 * wherever it lies: not to be asked inside a transaction.
 */
export async function pagesAtMost({ sha256, mediaType }: Kept): Promise<number | null> {
  if (mediaType.startsWith("image/")) return 1;
  if (mediaType !== "application/pdf") return null;
  const pages = counted.get(sha256) ?? (await readPages(sha256));
  if (pages !== null) counted.set(sha256, pages);
  return pages;
}

async function readPages(sha256: string): Promise<number | null> {
  const file = await openFile(sha256);
  if (!file) return null;
  const parts: Buffer[] = [];
  for await (const part of file.stream) parts.push(Buffer.from(part));
  const bytes = Buffer.concat(parts);
  // What has changed on its shelf says nothing about the file that was handed in.
  return createHash("sha256").update(bytes).digest("hex") === sha256 ? pdfPages(bytes) : null;
}
