import { TableInstant } from "@/lib/ui/figures";
import { DataTable } from "@/lib/ui/list/data-table";
import { getWords } from "@/lib/words/server";
import type { ConflictView } from "../queries/find-panel";

/** Every pair that is kept apart, with who said so and why. */
export async function ConflictTable({ conflicts }: { conflicts: readonly ConflictView[] }) {
  const t = await getWords("panels");
  return (
    <DataTable
      caption={t("conflicts.title", { count: conflicts.length })}
      rows={conflicts}
      rowKey={(row) => row.id}
      columns={[
        { key: "expert", head: t("conflicts.expert"), cell: (row) => row.expertName },
        { key: "firm", head: t("conflicts.firm"), cell: (row) => row.firmName },
        { key: "kind", head: t("conflicts.kind"), cell: (row) => t(`kind.${row.kind}`) },
        { key: "statement", head: t("conflicts.statement"), cell: (row) => row.statement },
        { key: "source", head: t("conflicts.source"), cell: (row) => t(`source.${row.source}`) },
        { key: "at", head: t("conflicts.at"), cell: (row) => <TableInstant at={row.recordedAt} /> },
      ]}
    />
  );
}
