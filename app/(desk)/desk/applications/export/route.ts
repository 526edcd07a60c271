import { requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { applicationTable } from "@/lib/screening/queries/application-table";
import { listApplications } from "@/lib/screening/queries/list-applications";
import { SCREENING_LIST } from "@/lib/screening/schema/lists";
import { getLocale, getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("officer");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(SCREENING_LIST, Object.fromEntries(search));
  const [{ rows }, screening, applications, locale] = await Promise.all([
    listApplications(actor, { ...parameters, skip: 0 }),
    getWords("screening"),
    getWords("applications"),
    getLocale(),
  ]);
  const table = applicationTable(rows, { screening, applications, locale });
  return listExport(search.get("format"), screening("list.title"), table);
}
