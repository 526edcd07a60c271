import type { ListParameters } from "@/lib/core/list-parameters";
import { StatusBadge } from "@/lib/ui/badge";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getWords } from "@/lib/words/server";
import { RECUSAL_KINDS } from "../domain";
import type { CallRecusals } from "../queries/call-recusals";
import { RECUSAL_LIST, type RecusalFilter, type RecusalSort } from "../schema";
import { RECUSAL_LOOKS } from "./recusal-list";

type Props = {
  readonly path: string;
  readonly view: CallRecusals;
  readonly parameters: ListParameters<RecusalSort, RecusalFilter>;
};

/** Every name that firms want kept away, and what became of it; the name leads to its answer. */
export async function RecusalTable({ path, view, parameters }: Props) {
  const t = await getWords("recusals");
  return (
    <ListView
      path={path}
      spec={RECUSAL_LIST}
      parameters={parameters}
      rows={view.rows}
      total={view.total}
      rowKey={(row) => row.id}
      caption={t("desk.title")}
      hiddenCaption
      what={t("desk.what")}
      exportPath={`${path}/export`}
      filters={[
        {
          name: "state",
          label: t("list.state"),
          options: (["asked", "accepted", "declined"] as const).map((state) => ({
            value: state,
            label: t(`state.${state}`),
          })),
        },
        {
          name: "kind",
          label: t("list.kind"),
          options: RECUSAL_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        },
        { name: "q", label: t("desk.search") },
      ]}
      columns={[
        {
          key: "name",
          head: t("list.name"),
          sort: "name",
          cell: (row) => (
            <>
              <TextLink href={`${path}?recusal=${row.id}#answer`}>{row.name}</TextLink>
              <span className="hint block font-normal">
                {[t(`kind.${row.kind}`), row.employerName, row.uscc ?? ""].filter((text) => text !== "").join(" · ")}
              </span>
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
        { key: "reason", head: t("list.reason"), cell: (row) => row.reason },
        {
          key: "state",
          head: t("list.state"),
          sort: "state",
          cell: (row) => (
            <>
              <StatusBadge {...RECUSAL_LOOKS[row.state]}>{t(`state.${row.state}`)}</StatusBadge>
              {row.answer && <span className="block">{row.answer}</span>}
            </>
          ),
        },
        { key: "askedAt", head: t("list.askedAt"), sort: "askedAt", cell: (row) => <TableInstant at={row.askedAt} /> },
      ]}
      empty={<EmptyState title={t("desk.none")} why={t("desk.noneWhy")} />}
    />
  );
}
