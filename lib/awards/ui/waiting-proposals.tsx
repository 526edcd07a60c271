import { Due } from "@/lib/ui/due";
import { TableInstant, Wan } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { DataTable } from "@/lib/ui/list/data-table";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { getWords } from "@/lib/words/server";
import type { WaitingProposal } from "../queries/list-waiting-proposals";

/** What waits for the approver: one list a call at most. */
export async function WaitingProposals({ proposals }: { proposals: readonly WaitingProposal[] }) {
  const t = await getWords("awards");
  if (proposals.length === 0) return <EmptyState title={t("waiting.empty")} why={t("waiting.emptyWhy")} />;
  return (
    <DataTable
      caption={t("waiting.title")}
      hiddenCaption
      rows={proposals}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "call",
          head: t("waiting.call"),
          names: true,
          cell: (row) => <TextLink href={`/approvals/proposals/${row.id}`}>{row.callTitle}</TextLink>,
        },
        {
          key: "number",
          head: t("waiting.number"),
          cell: (row) => t("waiting.numberValue", { number: row.number }),
        },
        { key: "office", head: t("waiting.office"), cell: (row) => row.office },
        { key: "awards", head: t("waiting.awards"), figure: true, cell: (row) => row.awards },
        { key: "total", head: t("waiting.total"), figure: true, cell: (row) => <Wan fen={row.totalFen} /> },
        { key: "proposedAt", head: t("waiting.proposedAt"), cell: (row) => <TableInstant at={row.proposedAt} /> },
        {
          key: "left",
          head: t("waiting.left"),
          cell: (row) => (row.daysLeft === null ? "—" : <Due days={row.daysLeft} />),
        },
      ]}
    />
  );
}
