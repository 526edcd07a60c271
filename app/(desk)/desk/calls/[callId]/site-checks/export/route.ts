import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listSiteChecks } from "@/lib/sitechecks/queries/list-site-checks";
import { siteCheckTable } from "@/lib/sitechecks/queries/site-check-table";
import { SITE_CHECK_LIST } from "@/lib/sitechecks/schema";
import { getLocale, getWords } from "@/lib/words/server";

type Route = { params: Promise<{ callId: string }> };

export async function GET(request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("officer");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(SITE_CHECK_LIST, Object.fromEntries(search));
  const listing = (await listSiteChecks(actor, (await params).callId, parameters)) ?? (await refuseUnknown(actor));
  const [t, locale] = await Promise.all([getWords("sitechecks"), getLocale()]);
  return listExport(
    search.get("format"),
    t("list.title"),
    siteCheckTable(listing.rows, listing.tells.ranking, t, locale),
  );
}
