import { nameOf } from "@/lib/core/coded-name";
import { formatInstant } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { Pairs } from "@/lib/ui/facts";
import { TextLink } from "@/lib/ui/link";
import { ScanBadge } from "@/lib/ui/scan-badge";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";
import type { ClaimView } from "../queries/find-claim";
import { ClaimBadge } from "./claim-badge";
import { ClaimNotice } from "./claim-notice";
import { LicenceForm } from "./licence-form";

/** How the firm's own claim stands, what the county said, and where another copy of the licence is sent. */
export async function OwnClaim({ claim }: { claim: ClaimView }) {
  const [t, evidence, locale] = await Promise.all([getWords("firms"), getWords("evidence"), getLocale()]);
  const county = nameOf(claim.unit, locale);
  return (
    <section className="grid gap-5" aria-label={t("own.title")}>
      <ClaimNotice claim={claim} />
      {claim.usccFlagged && claim.state !== "proven" && (
        <Alert tone="warning">
          <p>{t("usccWarning")}</p>
        </Alert>
      )}
      <Pairs
        rows
        pairs={[
          [t("firmName"), claim.name],
          [
            t("uscc"),
            <span key="uscc" className="code">
              {claim.uscc}
            </span>,
          ],
          [t("unitCode"), county],
          [t("own.state"), <ClaimBadge key="state" state={claim.state} words={t} />],
          [
            t("licence.label"),
            claim.licence ? (
              <span key="licence">
                {claim.licence.scan === "infected" ? (
                  claim.licence.fileName
                ) : (
                  <TextLink href={`/api/licences/${claim.licence.id}`}>{claim.licence.fileName}</TextLink>
                )}{" "}
                <span className="hint num">
                  {t("licence.sent", { at: formatInstant(claim.licence.uploadedAt, locale) })}
                </span>{" "}
                <ScanBadge scan={claim.licence.scan} words={evidence} />
              </span>
            ) : (
              t("licence.none")
            ),
          ],
        ]}
      />
      {claim.state !== "proven" && (
        <ClientWords namespaces={["firms", "evidence", "errors"]}>
          <LicenceForm again={claim.licence !== null} />
        </ClientWords>
      )}
    </section>
  );
}
