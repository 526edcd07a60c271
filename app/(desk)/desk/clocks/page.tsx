import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { listClocks } from "@/lib/clocks/queries/list-clocks";
import { CLOCK_LIST } from "@/lib/clocks/schema";
import { ClockList } from "@/lib/clocks/ui/clock-list";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("clocks");
  return { title: t("title") };
}

/** 时限台账: every step that somebody has before him, late ones first. */
export default async function ClocksPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("officer");
  const parameters = readListParameters(CLOCK_LIST, await props.searchParams);
  const [rows, t] = await Promise.all([listClocks(actor, parameters.filters.step), getWords("clocks")]);
  const start = pageOffset(parameters);
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <ClockList rows={rows.slice(start, start + parameters.pageSize)} total={rows.length} parameters={parameters} />
    </>
  );
}
