import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { arranged } from "@/lib/recommendations/domain";
import { findCountyRecommendations } from "@/lib/recommendations/queries/county-page";
import { summaryFile, summaryOfList } from "@/lib/recommendations/queries/summary-file";
import { getLocale, getWords } from "@/lib/words/server";

/** 推荐汇总表 as a file: what waits, or a table that was handed up. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("county");
  const search = new URL(request.url).searchParams;
  const page =
    (await findCountyRecommendations(actor, search.get("call") ?? undefined)) ?? (await refuseUnknown(actor));
  const [t, locale] = await Promise.all([getWords("recommendations"), getLocale()]);
  const callTitle = page.call?.title ?? "";
  const asked = search.get("list") ?? "waiting";
  if (asked === "waiting") {
    const summary = { callTitle, unit: page.unit, handedUp: null, rows: arranged(page.waiting, search.get("order")) };
    return summaryFile(search.get("format"), summary, t, locale);
  }
  const list = page.lists.find(({ id }) => id === asked) ?? (await refuseUnknown(actor));
  return summaryFile(search.get("format"), summaryOfList(callTitle, list), t, locale);
}
