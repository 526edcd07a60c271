import { nameOf } from "@/lib/core/coded-name";
import { formatInstant } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { LinkButton } from "@/lib/ui/button";
import { Pairs } from "@/lib/ui/facts";
import { TableInstant } from "@/lib/ui/figures";
import { DataTable } from "@/lib/ui/list/data-table";
import { Panel } from "@/lib/ui/panel";
import { ScanBadge } from "@/lib/ui/scan-badge";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";
import type { CountyClaimView } from "../queries/find-claim";
import { ClaimBadge } from "./claim-badge";
import { ClaimForm } from "./claim-form";
import { FirmPeople } from "./firm-people";

/** One claim: what was typed, the licence to hold it against, who else claims the code, and the decision. */
export async function ClaimDesk({ claim }: { claim: CountyClaimView }) {
  const [t, evidence, locale] = await Promise.all([getWords("firms"), getWords("evidence"), getLocale()]);
  const { licence } = claim;
  const provenElsewhere = claim.rivals.some(({ state }) => state === "proven");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 xl:grid-cols-2 xl:items-start">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <Panel title={t("claims.claimed")} aside={<ClaimBadge state={claim.state} words={t} />}>
          <div className="grid gap-4">
            {claim.usccFlagged && (
              <Alert tone="warning">
                <p>{t("claims.flaggedWords")}</p>
              </Alert>
            )}
            <Pairs
              stack
              pairs={[
                [t("firmName"), claim.name],
                [
                  t("uscc"),
                  <span key="uscc" className="code">
                    {claim.uscc}
                  </span>,
                ],
                [t("claims.registeredAt"), formatInstant(claim.createdAt, locale)],
                [
                  t("licence.label"),
                  licence ? (
                    <span key="licence" className="grid justify-items-start gap-2">
                      {licence.fileName}
                      <span className="hint num">
                        {t("licence.sent", { at: formatInstant(licence.uploadedAt, locale) })}
                      </span>
                      <ScanBadge scan={licence.scan} words={evidence} />
                      {licence.scan === "infected" ? (
                        <span>{t("claims.licenceInfected")}</span>
                      ) : (
                        <LinkButton small look="outline" href={`/api/licences/${licence.id}`}>
                          {t("claims.openLicence")}
                        </LinkButton>
                      )}
                    </span>
                  ) : (
                    t("claims.licenceLacking")
                  ),
                ],
              ]}
            />
          </div>
        </Panel>
        {claim.rivals.length > 0 && (
          <Panel title={t("claims.rivalTitle")} foot={t("claims.rivalFoot")} flush>
            <DataTable
              hiddenCaption
              caption={t("claims.rivalTitle")}
              rows={claim.rivals}
              rowKey={(rival) => `${rival.unit.code} ${rival.name} ${rival.registeredAt.getTime()}`}
              columns={[
                { key: "name", head: t("firmName"), cell: (rival) => rival.name },
                { key: "unit", head: t("unitCode"), cell: (rival) => nameOf(rival.unit, locale) },
                {
                  key: "state",
                  head: t("own.state"),
                  cell: (rival) => <ClaimBadge state={rival.state} words={t} />,
                },
                {
                  key: "at",
                  head: t("claims.registeredAt"),
                  cell: (rival) => <TableInstant at={rival.registeredAt} />,
                },
              ]}
            />
          </Panel>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <Panel title={t("claims.decide")} className="border-primary">
          <ClientWords namespaces={["firms", "errors"]}>
            <ClaimForm
              key={claim.version}
              firmId={claim.id}
              version={claim.version}
              state={claim.state}
              licenceId={licence?.scan === "infected" ? null : (licence?.id ?? null)}
              provenElsewhere={provenElsewhere}
            />
          </ClientWords>
        </Panel>
        <FirmPeople claim={claim} />
        {claim.decisions.length > 0 && (
          <Panel title={t("claims.before")}>
            <ol className="moments text-[0.9375rem]">
              {claim.decisions.map(({ verdict, reason, decidedAt }) => (
                <li key={decidedAt.getTime()} data-done="">
                  <span className="font-semibold">{t(`claimStates.${verdict}`)}</span>
                  <span className="hint num block">{formatInstant(decidedAt, locale)}</span>
                  {reason && <span className="block whitespace-pre-line text-ink-2">{reason}</span>}
                </li>
              ))}
            </ol>
          </Panel>
        )}
      </div>
    </div>
  );
}
