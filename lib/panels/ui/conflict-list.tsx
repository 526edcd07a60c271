import type { ListParameters } from "@/lib/core/list-parameters";
import { StatusBadge } from "@/lib/ui/badge";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getWords } from "@/lib/words/server";
import { CONFLICT_KINDS, CONFLICT_STATES, type ConflictState } from "../domain/conflict";
import type { ConflictsView } from "../queries/find-conflicts";
import { CONFLICT_LIST, type ConflictFilter, type ConflictSort } from "../schema/lists";

export const CONFLICT_LOOKS = {
  suspected: { tone: "warning", icon: "clock" },
  confirmed: { tone: "error", icon: "cross" },
  cleared: { tone: "success", icon: "check" },
} as const satisfies Record<ConflictState, object>;

type Props = { readonly view: ConflictsView; readonly parameters: ListParameters<ConflictSort, ConflictFilter> };

/** Every pair with a tie, what was found, and where it stands. */
export async function ConflictList({ view, parameters }: Props) {
  const [t, panels] = await Promise.all([getWords("conflicts"), getWords("panels")]);
  const path = `/desk/calls/${view.call.id}/panel/conflicts`;
  return (
    <ListView
      path={path}
      spec={CONFLICT_LIST}
      parameters={parameters}
      rows={view.rows}
      total={view.total}
      rowKey={(row) => row.id}
      caption={t("list.caption")}
      what={t("list.what")}
      exportPath={`${path}/export`}
      filters={[
        {
          name: "state",
          label: t("list.state"),
          options: CONFLICT_STATES.map((state) => ({ value: state, label: t(`state.${state}`) })),
        },
        {
          name: "kind",
          label: t("list.kind"),
          options: CONFLICT_KINDS.map((kind) => ({ value: kind, label: panels(`kind.${kind}`) })),
        },
        { name: "q", label: t("list.search") },
      ]}
      columns={[
        {
          key: "expert",
          head: t("list.expert"),
          sort: "expert",
          cell: (row) => (
            <>
              <TextLink href={`${path}?conflict=${row.id}#decide`}>{row.expertName}</TextLink>
              <span className="hint block font-normal">{row.employerName}</span>
            </>
          ),
        },
        {
          key: "firm",
          head: t("list.firm"),
          sort: "firm",
          cell: (row) => (
            <>
              {row.firmName}
              <span className="hint block">{row.projectName}</span>
            </>
          ),
        },
        {
          key: "kind",
          head: t("list.evidence"),
          cell: (row) => (
            <>
              <span className="font-semibold">{panels(`kind.${row.kind}`)}</span>
              {row.evidence.map((sentence) => (
                <span className="block" key={sentence}>
                  {sentence}
                </span>
              ))}
              <span className="hint block">{panels(`source.${row.source}`)}</span>
            </>
          ),
        },
        {
          key: "state",
          head: t("list.state"),
          sort: "state",
          cell: (row) => <StatusBadge {...CONFLICT_LOOKS[row.state]}>{t(`state.${row.state}`)}</StatusBadge>,
        },
        { key: "since", head: t("list.since"), sort: "since", cell: (row) => <TableInstant at={row.since} /> },
      ]}
      empty={<EmptyState title={t("list.empty")} why={t("list.emptyWhy")} />}
    />
  );
}
