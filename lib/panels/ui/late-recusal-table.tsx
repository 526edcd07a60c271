import { StatusBadge } from "@/lib/ui/badge";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { type Column, DataTable } from "@/lib/ui/list/data-table";
import { getWords } from "@/lib/words/server";
import type { UnlockState } from "../domain/unlock";
import type { LateRecusal } from "../queries/late-recusals";

const TONES = { asked: "warning", granted: "success", refused: undefined } as const satisfies Record<
  UnlockState,
  string | undefined
>;

/** Every sealed sheet that was to leave the count, with who asked, who decided and why; no score. */
export async function LateRecusalTable({ rows, linked }: { rows: readonly LateRecusal[]; linked?: true }) {
  const [t, panels] = await Promise.all([getWords("lateRecusals"), getWords("panels")]);
  const decided: Column<LateRecusal, never>[] = [
    {
      key: "state",
      head: t("stateHead"),
      cell: ({ state }) => <StatusBadge tone={TONES[state]}>{t(`state.${state}`)}</StatusBadge>,
    },
    {
      key: "decidedBy",
      head: t("decidedBy"),
      cell: ({ decidedBy, decidedAt }) => decidedAt && <WhoAndWhen who={decidedBy ?? ""} at={decidedAt} />,
    },
    { key: "answer", head: t("answerHead"), cell: ({ answer }) => answer },
  ];
  return (
    <DataTable
      caption={t(linked ? "waiting" : "title")}
      hiddenCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "firm",
          head: t("firm"),
          names: true,
          cell: ({ id, firmName, projectName }) => (
            <>
              {linked ? <TextLink href={`/approvals/recusals/${id}`}>{firmName}</TextLink> : firmName}
              <span className="hint block font-normal">{projectName}</span>
            </>
          ),
        },
        { key: "expert", head: t("expert"), cell: ({ expertName }) => expertName },
        {
          key: "reason",
          head: t("reason"),
          cell: ({ kind, reason }) => (
            <>
              <span className="font-semibold">{panels(`kind.${kind}`)}</span>
              <span className="block">{reason}</span>
            </>
          ),
        },
        { key: "asked", head: t("askedBy"), cell: ({ askedBy, askedAt }) => <WhoAndWhen who={askedBy} at={askedAt} /> },
        ...(linked ? [] : decided),
      ]}
    />
  );
}

function WhoAndWhen({ who, at }: { who: string; at: Date }) {
  return (
    <>
      {who}
      <span className="hint block">
        <TableInstant at={at} />
      </span>
    </>
  );
}
