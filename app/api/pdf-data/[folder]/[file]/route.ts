import { Readable } from "node:stream";
import { notFound } from "next/navigation";
import { openPdfData } from "@/lib/documents/pdf-data";

type Route = { params: Promise<{ folder: string; file: string }> };

/** Tables and fonts that the viewer needs for documents which leave theirs out. The same for everybody, and nobody's secret. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const { folder, file } = await params;
  const found = await openPdfData(folder, file);
  if (!found) notFound();
  // Node's own stream type and the browser's differ in name only.
  return new Response(Readable.toWeb(found.stream) as ReadableStream, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Length": String(found.byteCount),
      "Cache-Control": "public, max-age=604800",
    },
  });
}
