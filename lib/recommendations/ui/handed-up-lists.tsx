import { formatInstant } from "@/lib/core/time";
import { DataTable } from "@/lib/ui/list/data-table";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { HandedUpList } from "../queries/read-lists";
import { ListLinks } from "./list-links";

const nameOf = (t: Words<"recommendations">, { number }: HandedUpList) =>
  number === 1 ? t("lists.first") : t("lists.supplement", { number: number - 1 });

/** The tables that were handed up, each as it was. */
export async function HandedUpLists(props: {
  lists: readonly HandedUpList[];
  hrefOf: (listId: string, format: "pdf" | "xlsx" | "csv") => string;
  caption: string;
}) {
  const [t, locale] = await Promise.all([getWords("recommendations"), getLocale()]);
  return (
    <DataTable
      caption={props.caption}
      rows={props.lists}
      rowKey={(list) => list.id}
      columns={[
        { key: "number", head: t("lists.list"), cell: (list) => nameOf(t, list) },
        { key: "document", head: t("lists.documentNo"), cell: (list) => list.documentNo },
        { key: "count", head: t("lists.count"), figure: true, cell: (list) => list.entries.length },
        { key: "at", head: t("lists.at"), cell: (list) => formatInstant(list.handedUpAt, locale) },
        {
          key: "files",
          head: t("lists.files"),
          cell: (list) => <ListLinks t={t} name={nameOf(t, list)} hrefOf={(format) => props.hrefOf(list.id, format)} />,
        },
      ]}
    />
  );
}
