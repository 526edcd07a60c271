import type { ListParameters } from "@/lib/core/list-parameters";
import { StatusBadge } from "@/lib/ui/badge";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getWords } from "@/lib/words/server";
import { CLAIM_STATES } from "../domain/claim";
import type { ClaimRow } from "../queries/list-claims";
import { CLAIM_LIST } from "../schema";
import { ClaimBadge } from "./claim-badge";

const PATH = "/county/claims";

/** The county's queue of claims: what waits first, the contested ones marked. */
export async function ClaimList(props: {
  rows: readonly ClaimRow[];
  total: number;
  parameters: ListParameters<"claimSince" | "name" | "claimState", "state" | "contested" | "q">;
}) {
  const t = await getWords("firms");
  return (
    <ListView
      path={PATH}
      spec={CLAIM_LIST}
      parameters={props.parameters}
      rows={props.rows}
      total={props.total}
      rowKey={(row) => row.id}
      caption={t("claims.title")}
      what={t("claims.what")}
      exportPath={`${PATH}/export`}
      filters={[
        {
          name: "state",
          label: t("own.state"),
          options: CLAIM_STATES.map((state) => ({ value: state, label: t(`claimStates.${state}`) })),
        },
        {
          name: "contested",
          label: t("claims.contested"),
          options: [{ value: "yes", label: t("claims.onlyContested") }],
        },
        { name: "q", label: t("claims.search") },
      ]}
      columns={[
        {
          key: "name",
          head: t("firmName"),
          sort: "name",
          cell: (row) => <TextLink href={`${PATH}/${row.id}`}>{row.name}</TextLink>,
        },
        {
          key: "uscc",
          head: t("uscc"),
          cell: (row) => (
            <>
              <span className="code">{row.uscc}</span>
              {row.usccFlagged && <span className="hint block">{t("claims.flagged")}</span>}
            </>
          ),
        },
        {
          key: "state",
          head: t("own.state"),
          sort: "claimState",
          cell: (row) => (
            <span className="flex flex-wrap gap-2">
              <ClaimBadge state={row.state} words={t} />
              {row.rivals > 0 && <StatusBadge tone="warning">{t("claims.rivals", { count: row.rivals })}</StatusBadge>}
            </span>
          ),
        },
        {
          key: "licence",
          head: t("licence.label"),
          cell: (row) => t(row.hasLicence ? "claims.licenceThere" : "claims.licenceLacking"),
        },
        { key: "since", head: t("claims.since"), sort: "claimSince", cell: (row) => <TableInstant at={row.since} /> },
      ]}
      empty={<EmptyState title={t("claims.empty")} why={t("claims.emptyWhy")} />}
    />
  );
}
