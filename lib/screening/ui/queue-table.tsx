import { nameOf } from "@/lib/core/coded-name";
import { Due } from "@/lib/ui/due";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { DataTable } from "@/lib/ui/list/data-table";
import { getLocale, getWords } from "@/lib/words/server";
import type { QueueItem } from "../queries/queue";
import { openWords } from "./open-words";

/** What waits for me, the most urgent first. */
export async function QueueTable(props: { items: readonly QueueItem[]; base: string; withUnits: boolean }) {
  const [t, eligibility, locale] = await Promise.all([getWords("screening"), getWords("eligibility"), getLocale()]);
  return (
    <DataTable
      hiddenCaption
      caption={t("queue.title")}
      rows={props.items}
      rowKey={(item) => item.id}
      columns={[
        {
          key: "firm",
          head: t("queue.firm"),
          cell: (item) => <TextLink href={`${props.base}/${item.id}`}>{item.firmName}</TextLink>,
        },
        { key: "project", head: t("queue.project"), cell: (item) => item.projectName },
        ...(props.withUnits
          ? [{ key: "unit", head: t("queue.unit"), cell: (item: QueueItem) => nameOf(item.unit, locale) }]
          : []),
        {
          key: "open",
          head: t("queue.toDecide"),
          cell: (item) => (
            <>
              {openWords(t, eligibility, item.open)}
              {item.resubmitted && <span className="hint block">{t("queue.again")}</span>}
            </>
          ),
        },
        { key: "received", head: t("queue.received"), cell: (item) => <TableInstant at={item.since} /> },
        {
          key: "left",
          head: t("queue.left"),
          cell: (item) => <Due days={item.daysLeft} />,
        },
      ]}
    />
  );
}
