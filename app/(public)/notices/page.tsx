import type { Metadata } from "next";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { listNotices } from "@/lib/notices/queries/list-notices";
import { NOTICE_LIST } from "@/lib/notices/schema";
import { NoticeList } from "@/lib/notices/ui/notice-list";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("notices");
  return { title: t("title") };
}

export default async function NoticesPage(props: { searchParams: Promise<SearchParameters> }) {
  const parameters = readListParameters(NOTICE_LIST, await props.searchParams);
  const range = { skip: pageOffset(parameters), take: parameters.pageSize };
  const [listing, t] = await Promise.all([listNotices({ ...parameters, ...range }), getWords("notices")]);
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <NoticeList parameters={parameters} {...listing} />
    </>
  );
}
