import { requireSender } from "@/lib/auth/require-sender";
import { receiveBytes } from "@/lib/documents/receive-bytes";
import { readTable } from "@/lib/documents/spreadsheet/read-table";
import { tableLimits } from "@/lib/documents/spreadsheet/table";

/** A firm's equipment list has hundreds of lines, not hundreds of thousands. */
const LIMITS = { ...tableLimits, fileBytes: 2_000_000, inflatedBytes: 40_000_000, rows: 2000, columns: 60 };

/** Reads a spreadsheet for the form that sent it; nothing of it is kept. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireSender("firm");
  if (actor instanceof Response) return actor;
  const name = new URL(request.url).searchParams.get("name") ?? "";
  const received = await receiveBytes(request, LIMITS.fileBytes);
  if (!received.ok) return answer({ ok: false, refusal: received.error, at: null });
  // A text file holds no result of its formulas.
  const choice = { lenient: name.toLowerCase().endsWith(".xlsx") };
  const table = await readTable(received.value, name.slice(0, 200), choice, LIMITS);
  if (!table.ok) return answer({ ok: false, refusal: table.error, at: table.at ?? null });
  const { header, rows, readLeniently } = table.value;
  return answer({ ok: true, cells: [header, ...rows.map(({ cells }) => cells)], readLeniently });
}

const answer = (body: object) => Response.json(body, { headers: { "Cache-Control": "private, no-store" } });
