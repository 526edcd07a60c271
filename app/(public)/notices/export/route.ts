import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listNotices } from "@/lib/notices/queries/list-notices";
import { noticeTable } from "@/lib/notices/queries/notice-table";
import { NOTICE_LIST } from "@/lib/notices/schema";
import { getLocale } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(NOTICE_LIST, Object.fromEntries(search));
  const [{ rows }, locale] = await Promise.all([listNotices(parameters), getLocale()]);
  const table = noticeTable(rows, locale);
  return listExport(search.get("format"), table.sheetName, table);
}
