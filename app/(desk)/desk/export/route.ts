import { requireActor } from "@/lib/auth/session";
import { listExport } from "@/lib/documents/list-export";
import { findOverview } from "@/lib/screening/queries/overview";
import { OVERVIEW_TABLES, overviewTable } from "@/lib/screening/queries/overview-tables";
import { getLocale, getWords } from "@/lib/words/server";

/** The tables of the officer's first page, one at a time. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("officer");
  const search = new URL(request.url).searchParams;
  const asked = OVERVIEW_TABLES.find((table) => table === search.get("table"));
  const [overview, screening, applications, locale] = await Promise.all([
    findOverview(actor, search.get("call") ?? undefined),
    getWords("screening"),
    getWords("applications"),
    getLocale(),
  ]);
  if (!asked || !overview) return new Response(null, { status: 404 });
  const table = overviewTable(asked, overview, { screening, applications, locale });
  return listExport(search.get("format"), table.sheetName, table);
}
