import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { listExceptions } from "@/lib/screening/queries/exceptions";
import { EXCEPTION_LIST } from "@/lib/screening/schema/lists";
import { ExceptionList } from "@/lib/screening/ui/exception-list";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("screening");
  return { title: t("exceptions.title") };
}

export default async function ExceptionsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("approver");
  const parameters = readListParameters(EXCEPTION_LIST, await props.searchParams);
  const [{ rows, total, units }, t] = await Promise.all([
    listExceptions(actor, { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize }),
    getWords("screening"),
  ]);
  return (
    <>
      <PageHead title={t("exceptions.title")} lead={t("exceptions.lead")} />
      <ExceptionList rows={rows} total={total} units={units} parameters={parameters} />
    </>
  );
}
