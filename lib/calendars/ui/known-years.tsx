import { shanghaiDay } from "@/lib/core/time";
import { DataTable } from "@/lib/ui/list/data-table";
import { getWords } from "@/lib/words/server";
import type { KnownYear } from "../queries/known-calendar";

export async function KnownYears({ years }: { years: readonly KnownYear[] }) {
  const t = await getWords("calendars");
  return (
    <DataTable
      caption={t("years")}
      hiddenCaption
      tight
      rows={years}
      rowKey={(row) => String(row.year)}
      columns={[
        { key: "year", head: t("year"), cell: (row) => <span className="num">{row.year}</span> },
        { key: "documentNo", head: t("documentNo"), cell: (row) => row.documentNo },
        { key: "off", head: t("off"), figure: true, cell: (row) => row.off.length },
        { key: "makeUp", head: t("makeUp"), figure: true, cell: (row) => row.makeUp.length },
        {
          key: "source",
          head: t("source"),
          cell: (row) =>
            row.importedAt === null ? t("builtIn") : t("importedAt", { at: shanghaiDay(row.importedAt) }),
        },
      ]}
    />
  );
}
