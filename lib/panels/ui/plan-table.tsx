import type { ListParameters } from "@/lib/core/list-parameters";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getWords } from "@/lib/words/server";
import type { PlanRow } from "../queries/find-plan";
import { PLAN_LIST, type PlanFilter, type PlanSort } from "../schema/lists";
import { barredWords, chosenWords } from "./plan-words";

type Props = {
  readonly path: string;
  readonly parameters: ListParameters<PlanSort, PlanFilter>;
  /** This page's rows. */
  readonly rows: readonly PlanRow[];
  readonly total: number;
};

/** Who would review what, who could, and who is kept away. */
export async function PlanTable({ path, parameters, rows, total }: Props) {
  const [t, panels] = await Promise.all([getWords("plans"), getWords("panels")]);
  return (
    <ListView
      path={path}
      spec={PLAN_LIST}
      parameters={parameters}
      keeps={["number"]}
      rows={rows}
      total={total}
      rowKey={(row) => row.applicationId}
      caption={t("report.applications")}
      what={t("list.what")}
      exportPath={`${path}/export`}
      filters={[
        {
          name: "barred",
          label: t("report.barred"),
          options: (["some", "nobody"] as const).map((value) => ({ value, label: t(`list.barred.${value}`) })),
        },
        { name: "q", label: t("list.search") },
      ]}
      columns={[
        {
          key: "firm",
          head: t("report.firm"),
          sort: "firm",
          cell: (row) => (
            <>
              {row.firmName}
              <span className="hint block font-normal">{row.projectName}</span>
            </>
          ),
        },
        { key: "chosen", head: t("report.chosen"), cell: (row) => chosenWords(row, t) },
        { key: "possible", head: t("report.possible"), sort: "possible", figure: true, cell: (row) => row.possible },
        { key: "barred", head: t("report.barred"), sort: "barred", cell: (row) => barredWords(row.barred, t, panels) },
      ]}
      empty={<EmptyState title={t("noApplications")} why={t("noApplicationsWhy")} />}
    />
  );
}
