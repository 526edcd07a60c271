import { requireSender } from "@/lib/auth/require-sender";
import { storable } from "@/lib/core/storable";
import { receiveBytes } from "@/lib/documents/receive-bytes";
import { tableLimits } from "@/lib/documents/spreadsheet/table";
import { importPool } from "@/lib/experts/commands/import-pool";
import { type PoolAnswer, previewPool } from "@/lib/experts/queries/preview-pool";
import { poolQuery } from "@/lib/experts/schema";

/** A list of experts: first for its preview, then again, with the preview's hash, to be taken in. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireSender("officer");
  if (actor instanceof Response) return actor;
  const query = poolQuery.safeParse(storable(Object.fromEntries(new URL(request.url).searchParams)));
  if (!query.success) return Response.json({ ok: false, refusal: "invalid-input", faults: [] }, { status: 400 });
  const received = await receiveBytes(request, tableLimits.fileBytes);
  if (!received.ok) return answer({ kind: "unreadable", refusal: { code: "file-too-large", at: null } });
  const file = { bytes: received.value, fileName: query.data.name };
  const { confirm } = query.data;
  if (confirm === undefined) {
    const preview = await previewPool(actor, file);
    return answer(
      preview.ok ? { kind: "preview", preview: preview.value } : { kind: "unreadable", refusal: preview.refusal },
    );
  }
  const result = await importPool(actor, { ...file, sha256: confirm });
  return answer(result.ok ? { kind: "imported", ...result.value } : { kind: "refused", refusal: result.error });
}

const answer = (said: PoolAnswer) => Response.json(said, { headers: { "Cache-Control": "no-store" } });
