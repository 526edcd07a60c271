import { requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { entryTable } from "@/lib/library/queries/entry-table";
import { listLibraryEntries } from "@/lib/library/queries/list-entries";
import { LIBRARY_LIST } from "@/lib/library/schema";
import { getLocale } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("officer");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(LIBRARY_LIST, Object.fromEntries(search));
  const [{ rows, units }, locale] = await Promise.all([listLibraryEntries(actor, parameters), getLocale()]);
  const table = entryTable(rows, units, locale);
  return listExport(search.get("format"), table.sheetName, table);
}
