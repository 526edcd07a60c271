import { requireActor } from "@/lib/auth/session";
import { clockTable } from "@/lib/clocks/queries/clock-table";
import { listClocks } from "@/lib/clocks/queries/list-clocks";
import { CLOCK_LIST } from "@/lib/clocks/schema";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { getLocale, getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("officer");
  const search = new URL(request.url).searchParams;
  const { filters } = readListParameters(CLOCK_LIST, Object.fromEntries(search));
  const [t, locale] = await Promise.all([getWords("clocks"), getLocale()]);
  const rows = await listClocks(actor, filters.step);
  return listExport(search.get("format"), t("title"), clockTable(rows, t, locale));
}
