import { DataTable } from "@/lib/ui/list/data-table";
import { getWords } from "@/lib/words/server";
import type { ApprovalChain, ApprovalRecord } from "../domain/approval-chain";

type Row = {
  readonly place: number;
  readonly office: string;
  readonly person: string;
  readonly record: ApprovalRecord;
};

/** The chain of approvals as the call has it: order, office, the person it names, what is recorded. */
export async function ChainTable({ chain, names }: { chain: ApprovalChain; names: ReadonlyMap<string, string> }) {
  const t = await getWords("calls");
  const rows: readonly Row[] = [
    { place: 1, office: chain.proposer, person: t("chain.officer"), record: "none" },
    ...chain.approvers.map(({ office, accountId, record }, index) => ({
      place: index + 2,
      office,
      person: accountId === null ? t("chain.anyApprover") : (names.get(accountId) ?? ""),
      record,
    })),
  ];
  return (
    <DataTable
      caption={t("chain.title")}
      hiddenCaption
      tight
      rows={rows}
      rowKey={(row) => String(row.place)}
      columns={[
        { key: "place", head: t("chain.place"), cell: (row) => <span className="fig">{row.place}</span> },
        { key: "office", head: t("editor.office"), names: true, cell: (row) => row.office },
        { key: "person", head: t("chain.who"), cell: (row) => row.person },
        {
          key: "record",
          head: t("chain.does"),
          cell: (row) => (row.place === 1 ? t("chain.proposes") : t(`chain.records.${row.record}`)),
        },
      ]}
    />
  );
}
