import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { DataTable } from "@/lib/ui/list/data-table";
import { getWords } from "@/lib/words/server";
import type { WaitingExtension } from "../queries/extensions";

/** Extensions that wait for the approver. */
export async function WaitingExtensions({ extensions }: { extensions: readonly WaitingExtension[] }) {
  const t = await getWords("calls");
  return (
    <DataTable
      caption={t("extension.waiting")}
      hiddenCaption
      rows={extensions}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "call",
          head: t("extension.call"),
          names: true,
          cell: (row) => <TextLink href={`/approvals/extensions/${row.id}`}>{row.callTitle}</TextLink>,
        },
        { key: "from", head: t("extension.from"), cell: (row) => <TableInstant at={row.fromClosesAt} /> },
        { key: "to", head: t("extension.to"), cell: (row) => <TableInstant at={row.toClosesAt} /> },
        { key: "by", head: t("extension.proposedBy"), cell: (row) => row.proposedBy },
      ]}
    />
  );
}
