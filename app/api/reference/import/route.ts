import { requireSender } from "@/lib/auth/require-sender";
import { storable } from "@/lib/core/storable";
import { receiveBytes } from "@/lib/documents/receive-bytes";
import { tableLimits } from "@/lib/documents/spreadsheet/table";
import { importReference } from "@/lib/reference/commands/import-reference";
import { type ImportMessage, previewReferenceImport } from "@/lib/reference/queries/preview-import";
import { importQuery } from "@/lib/reference/schema";

/** A list of reference data: first for its preview, then again, with the preview's hash, to be taken in. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireSender("officer");
  if (actor instanceof Response) return actor;
  const query = importQuery.safeParse(storable(Object.fromEntries(new URL(request.url).searchParams)));
  if (!query.success) return Response.json({ ok: false, refusal: "invalid-input", faults: [] }, { status: 400 });
  const received = await receiveBytes(request, tableLimits.fileBytes);
  if (!received.ok) return answer({ kind: "unreadable", refusal: { code: "file-too-large", at: null } });
  const { kind, scope, terms, name, confirm, basedOn } = query.data;
  const file = { kind, scope, terms, bytes: received.value, fileName: name };
  if (confirm === undefined) {
    const preview = await previewReferenceImport(actor, file);
    return answer(
      preview.ok ? { kind: "preview", preview: preview.value } : { kind: "unreadable", refusal: preview.refusal },
    );
  }
  const result = await importReference(actor, file, { sha256: confirm, basedOn });
  return answer(result.ok ? { kind: "imported", ...result.value } : { kind: "refused", refusal: result.error });
}

const answer = (message: ImportMessage) => Response.json(message, { headers: { "Cache-Control": "no-store" } });
