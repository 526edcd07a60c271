import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findSealedPanel, type SealedPanel, type SealedRow } from "@/lib/panels/queries/sealed-panel";
import { scoreText } from "@/lib/ranking/domain/score-text";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { type Column, DataTable } from "@/lib/ui/list/data-table";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";

type Props = { params: Promise<{ callId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("sealed");
  return { title: t("panel.title") };
}

/** The sealed scores as the panel deliberates on them: code names, no ranking, nothing to change. */
export default async function SealedPanelPage({ params }: Props) {
  const actor = await requireActor("expert");
  const view = (await findSealedPanel(actor, (await params).callId)) ?? (await refuseUnknown(actor));
  const [t, panels] = await Promise.all([getWords("sealed"), getWords("panels")]);
  return (
    <>
      <Breadcrumbs trail={[{ href: "/reviews", label: panels("reviews.title") }]} here={t("panel.title")} />
      <PageHead above={view.callTitle} title={t("panel.title")} lead={t("panel.lead")} />
      <DataTable
        caption={t("panel.caption", { count: view.rows.length })}
        rows={view.rows}
        rowKey={({ applicationId }) => applicationId}
        columns={columnsOf(view, t)}
      />
    </>
  );
}

function columnsOf({ codeNames, own }: SealedPanel, t: Words<"sealed">): Column<SealedRow, never>[] {
  return [
    {
      key: "firm",
      head: t("panel.firm"),
      names: true,
      cell: ({ firmName, projectName }) => (
        <>
          {firmName}
          <span className="hint block font-normal">{projectName}</span>
        </>
      ),
    },
    ...codeNames.map(
      (codeName, place): Column<SealedRow, never> => ({
        key: String(codeName),
        head: codeName === own ? t("panel.own", { number: codeName }) : t("panel.expert", { number: codeName }),
        figure: true,
        cell: ({ totals }) => {
          const total = totals[place] ?? null;
          const text = total === null ? "—" : scoreText(total);
          return codeName === own ? <strong>{text}</strong> : text;
        },
      }),
    ),
    { key: "spread", head: t("panel.spread"), figure: true, cell: ({ spreadCenti }) => scoreText(spreadCenti) },
  ];
}
