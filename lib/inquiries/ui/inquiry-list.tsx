import { StatusBadge } from "@/lib/ui/badge";
import { Due } from "@/lib/ui/due";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { DataTable } from "@/lib/ui/list/data-table";
import { getWords } from "@/lib/words/server";
import type { InquiryRow } from "../queries/list-inquiries";
import { departmentWord } from "./department-word";

/** The letters of a call with how much of each is answered. */
export async function InquiryList({ rows }: { rows: readonly InquiryRow[] }) {
  const [t, checks] = await Promise.all([getWords("inquiries"), getWords("checks")]);
  const timed = rows.some(({ daysLeft }) => daysLeft !== null);
  return (
    <DataTable
      caption={t("list.caption")}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "department",
          head: t("list.department"),
          cell: (row) => <TextLink href={`/desk/inquiries/${row.id}`}>{departmentWord(t, row.department)}</TextLink>,
        },
        { key: "document", head: t("list.documentNo"), cell: (row) => row.documentNo },
        { key: "round", head: t("list.round"), cell: (row) => checks(`rounds.${row.round}`) },
        { key: "asked", head: t("list.askedAt"), cell: (row) => <TableInstant at={row.askedAt} /> },
        {
          key: "progress",
          head: t("list.progress"),
          figure: true,
          cell: ({ answered, lines }) => t("list.progressValue", { answered, lines }),
        },
        { key: "against", head: t("list.against"), figure: true, cell: (row) => row.against },
        ...(timed
          ? [
              {
                key: "left",
                head: t("list.left"),
                cell: (row: InquiryRow) => (row.daysLeft === null ? "—" : <Due days={row.daysLeft} />),
              },
            ]
          : []),
        {
          key: "state",
          head: t("list.state"),
          cell: (row) => {
            const state = stateOf(row);
            return <StatusBadge tone={TONES[state]}>{t(`list.states.${state}`)}</StatusBadge>;
          },
        },
      ]}
    />
  );
}

const stateOf = ({ answered, lines }: InquiryRow) => (answered === 0 ? "open" : answered < lines ? "partly" : "done");
const TONES = { open: "warning", partly: "primary", done: "success" } as const;
