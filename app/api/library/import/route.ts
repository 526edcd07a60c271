import { requireSender } from "@/lib/auth/require-sender";
import { storable } from "@/lib/core/storable";
import { receiveBytes } from "@/lib/documents/receive-bytes";
import { tableLimits } from "@/lib/documents/spreadsheet/table";
import { importLibrary } from "@/lib/library/commands/import-library";
import { type ImportMessage, previewLibraryImport } from "@/lib/library/queries/preview-import";
import { importQuery } from "@/lib/library/schema";
import { log } from "@/lib/log";

/** A list of the library: first for its preview, then again, with the preview's hash, to be taken in. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireSender("officer");
  if (actor instanceof Response) return actor;
  const query = importQuery.safeParse(storable(Object.fromEntries(new URL(request.url).searchParams)));
  if (!query.success) return Response.json({ ok: false, refusal: "invalid-input", faults: [] }, { status: 400 });
  const received = await receiveBytes(request, tableLimits.fileBytes);
  if (!received.ok) return inLines(async () => ({ kind: "unreadable", refusal: { code: "file-too-large", at: null } }));
  const file = { bytes: received.value, fileName: query.data.name };
  const { confirm } = query.data;

  if (confirm === undefined) {
    return inLines(async () => {
      const preview = await previewLibraryImport(actor, file);
      return preview.ok
        ? { kind: "preview", preview: preview.value }
        : { kind: "unreadable", refusal: preview.refusal };
    });
  }
  return inLines(async (send) => {
    const progress = (done: number, total: number) => send({ kind: "progress", done, total });
    const result = await importLibrary(actor, { ...file, sha256: confirm }, progress);
    return result.ok ? { kind: "imported", ...result.value } : { kind: "refused", refusal: result.error };
  });
}

/** Lines are sent as they come; a fault ends them with an answer too, for the status is long gone. */
function inLines(work: (send: (message: ImportMessage) => void) => Promise<ImportMessage>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (message: ImportMessage) => controller.enqueue(encoder.encode(`${JSON.stringify(message)}\n`));
      try {
        send(await work(send));
      } catch (fault) {
        log().error({ fault }, "a list of the library could not be taken in");
        send({ kind: "refused", refusal: "failed" });
      }
      controller.close();
    },
  });
  // no-transform: a compressing server would keep the lines until it has a block together.
  return new Response(body, {
    headers: { "Content-Type": "application/x-ndjson; charset=utf-8", "Cache-Control": "no-store, no-transform" },
  });
}
