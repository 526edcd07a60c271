import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findCityRecommendations } from "@/lib/recommendations/queries/city-page";
import { summaryFile, summaryOfList } from "@/lib/recommendations/queries/summary-file";
import { getLocale, getWords } from "@/lib/words/server";

/** A county's table as it was handed up. */
export async function GET(request: Request, props: { params: Promise<{ callId: string }> }): Promise<Response> {
  const actor = await requireActor("officer");
  const page = (await findCityRecommendations(actor, (await props.params).callId)) ?? (await refuseUnknown(actor));
  const search = new URL(request.url).searchParams;
  const lists = page.units.flatMap((unit) => unit.lists);
  const list = lists.find(({ id }) => id === search.get("list")) ?? (await refuseUnknown(actor));
  const [t, locale] = await Promise.all([getWords("recommendations"), getLocale()]);
  return summaryFile(search.get("format"), summaryOfList(page.call.title, list), t, locale);
}
