import { DataTable } from "@/lib/ui/list/data-table";
import { ExportLinks } from "@/lib/ui/list/export-links";
import { getWords } from "@/lib/words/server";
import type { PanelExpert } from "../queries/find-panel";

type Props = { readonly callId: string; readonly experts: readonly PanelExpert[] };

/** How much each expert of the panel has before him, and how far he has come: numbers of sheets, and no figure on any. */
export async function LoadTable({ callId, experts }: Props) {
  const t = await getWords("panels");
  const counts = ["assigned", "declared", "begun", "locked", "ended", "recused"] as const;
  return (
    <div className="grid gap-3">
      <DataTable
        caption={t("load.title")}
        rows={experts.filter(({ onPanel }) => onPanel)}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "name",
            head: t("load.expert"),
            cell: (row) => (
              <>
                {row.name}
                <span className="hint block font-normal">{row.employerName}</span>
              </>
            ),
          },
          ...counts.map((each) => ({
            key: each,
            head: t(`load.${each}`),
            figure: true,
            cell: (row: PanelExpert) => row[each],
          })),
        ]}
      />
      <ExportLinks hrefOf={(format) => `/desk/calls/${callId}/panel/loads?format=${format}`} />
    </div>
  );
}
