import type { CodedName } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getWords } from "@/lib/words/server";
import type { HolidayRow, ReferenceKind } from "../domain/kinds";
import { ROW_LIST } from "../schema";

type Props = {
  readonly path: string;
  readonly kind: ReferenceKind;
  readonly parameters: ListParameters<"code", "q">;
  readonly rows: readonly (CodedName | HolidayRow)[];
  readonly total: number;
};

/** What stands in one version: found by code and name, and taken away as a file that can be imported again. */
export async function VersionRows({ path, kind, parameters, rows, total }: Props) {
  const t = await getWords("reference");
  const code = (row: CodedName | HolidayRow) => ("day" in row ? row.day : row.code);
  return (
    <ListView
      path={path}
      spec={ROW_LIST}
      parameters={parameters}
      rows={rows}
      total={total}
      rowKey={code}
      caption={t(`kinds.${kind}.title`)}
      hiddenCaption
      tight
      what={t("version.rows")}
      exportPath={`${path}/export`}
      filters={[{ name: "q", label: t("version.search") }]}
      columns={[
        {
          key: "code",
          head: kind === "holidays" ? t("columns.day") : t("columns.code"),
          sort: "code",
          cell: (row) => <span className="code">{code(row)}</span>,
        },
        {
          key: "name",
          head: kind === "holidays" ? t("columns.dayKind") : t("columns.name"),
          cell: (row) => ("day" in row ? t(`dayKinds.${row.kind}`) : row.zh),
        },
        ...(kind === "holidays"
          ? []
          : [
              {
                key: "english",
                head: t("columns.english"),
                cell: (row: CodedName | HolidayRow) => ("day" in row || row.en === "" ? "—" : row.en),
              },
            ]),
      ]}
      empty={<EmptyState title={t("version.empty")} why={t("version.emptyWhy")} />}
    />
  );
}
