import "server-only";
import { openFile } from "./file-store";
import { pdfPages } from "./pdf-pages";

type Kept = { readonly sha256: string; readonly mediaType: string };

/** At most so many pages: a picture has one. Null for what has no pages of its own, and where nobody can tell. */
export async function pagesAtMost({ sha256, mediaType }: Kept): Promise<number | null> {
  if (mediaType.startsWith("image/")) return 1;
  if (mediaType !== "application/pdf") return null;
  const file = await openFile(sha256);
  if (!file) return null;
  const parts: Buffer[] = [];
  for await (const part of file.stream) parts.push(Buffer.from(part));
  return pdfPages(Buffer.concat(parts));
}
