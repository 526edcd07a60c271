import { requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listReviews } from "@/lib/panels/queries/list-reviews";
import { reviewTable } from "@/lib/panels/queries/review-table";
import { REVIEW_LIST } from "@/lib/panels/schema/lists";
import { getLocale, getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("expert");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(REVIEW_LIST, Object.fromEntries(search));
  const [{ rows }, t, locale] = await Promise.all([
    listReviews(actor, { ...parameters, skip: 0 }),
    getWords("panels"),
    getLocale(),
  ]);
  return listExport(search.get("format"), t("reviews.title"), reviewTable(rows, t, locale));
}
