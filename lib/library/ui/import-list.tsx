import { TableInstant } from "@/lib/ui/figures";
import { DataTable } from "@/lib/ui/list/data-table";
import { getWords } from "@/lib/words/server";
import type { ImportRow } from "../queries/list-imports";

/** What has been imported lately, with the hash of each file. */
export async function ImportList({ rows }: { rows: readonly ImportRow[] }) {
  const t = await getWords("library");
  if (rows.length === 0) return <p className="text-ink-2">{t("imports.none")}</p>;
  return (
    <DataTable
      caption={t("imports.title")}
      hiddenCaption
      tight
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "file",
          head: t("imports.file"),
          cell: (row) => (
            <>
              {row.fileName}
              <span className="hint code block font-normal">{row.fileSha256.slice(0, 16)}…</span>
            </>
          ),
        },
        { key: "year", head: t("columns.year"), cell: (row) => <span className="num">{row.year}</span> },
        { key: "entries", head: t("imports.entries"), figure: true, cell: (row) => row.entries },
        { key: "added", head: t("imports.added"), figure: true, cell: (row) => row.added },
        { key: "changed", head: t("imports.changed"), figure: true, cell: (row) => row.changed },
        { key: "at", head: t("imports.at"), cell: (row) => <TableInstant at={row.importedAt} /> },
      ]}
    />
  );
}
