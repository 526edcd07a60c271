import { nameOf } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { TextLink } from "@/lib/ui/link";
import type { Column } from "@/lib/ui/list/data-table";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { PanelView } from "../queries/find-panel";
import type { PanelRow } from "../queries/read-panel";
import { PANEL_LIST, PANEL_STEPS } from "../schema/lists";
import { CellWord } from "./cell-words";

type Sort = "firm" | "unit" | "locked";
type Props = { readonly view: PanelView; readonly parameters: ListParameters<Sort, "step" | "unit" | "q"> };

/** More experts than this and a column for each would not fit: then their number stands for them. */
const MOST_COLUMNS = 10;

/** How far every application's panel has come, expert by expert; locked or not, and no figure. */
export async function PanelBoard({ view, parameters }: Props) {
  const [t, locale] = await Promise.all([getWords("panels"), getLocale()]);
  const path = `/desk/calls/${view.call.id}/panel`;
  const adjustable = view.call.state === "reviewing";
  return (
    <ListView
      path={path}
      spec={PANEL_LIST}
      parameters={parameters}
      rows={view.rows}
      total={view.total}
      rowKey={(row) => row.id}
      caption={t("board.title")}
      what={t("board.what")}
      exportPath={`${path}/export`}
      filters={[
        {
          name: "step",
          label: t("board.step"),
          options: PANEL_STEPS.map((step) => ({ value: step, label: t(`step.${step}`) })),
        },
        {
          name: "unit",
          label: t("board.unit"),
          options: view.call.units.map((unit) => ({ value: unit.code, label: nameOf(unit, locale) })),
        },
        { name: "q", label: t("board.search") },
      ]}
      columns={[
        {
          key: "firm",
          head: t("board.firm"),
          sort: "firm",
          cell: (row) => (
            <>
              {adjustable ? (
                <TextLink href={`${path}?application=${row.id}#adjust`}>{row.firmName}</TextLink>
              ) : (
                row.firmName
              )}
              <span className="hint block font-normal">{row.projectName}</span>
            </>
          ),
        },
        { key: "unit", head: t("board.unit"), sort: "unit", cell: (row) => nameOf(row.unit, locale) },
        {
          key: "locked",
          head: t("board.locked"),
          sort: "locked",
          figure: true,
          cell: (row) => (
            <span className={row.live < view.call.minReviews ? "text-warning" : undefined}>
              {row.locked} / {row.live}
            </span>
          ),
        },
        ...expertColumns(view, t),
      ]}
      empty={<EmptyState title={t("board.empty")} why={t("board.emptyWhy")} />}
    />
  );
}

function expertColumns({ panel }: PanelView, t: Words<"panels">): Column<PanelRow, Sort>[] {
  if (panel.length > MOST_COLUMNS) {
    return [{ key: "standings", head: t("board.experts"), cell: (row) => <Standings row={row} t={t} /> }];
  }
  return panel.map(({ id, name }, place) => ({
    key: id,
    head: name,
    cell: (row) => <CellWord standing={row.cells[place]?.standing ?? "free"} t={t} />,
  }));
}

function Standings({ row, t }: { row: PanelRow; t: Words<"panels"> }) {
  const counts = new Map<PanelRow["cells"][number]["standing"], number>();
  for (const { standing } of row.cells) {
    if (standing !== "free") counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return [...counts].map(([standing, count]) => (
    <span className="me-3" key={standing}>
      <CellWord standing={standing} t={t} /> <span className="num">{count}</span>
    </span>
  ));
}
