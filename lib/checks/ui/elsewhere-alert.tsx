import { nameOf } from "@/lib/core/coded-name";
import { Alert } from "@/lib/ui/alert";
import { TextLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { ClaimElsewhere } from "../queries/claims-elsewhere";

/** Above every tab of the desk: what this application shares with others, and where. Draws nothing when it shares nothing. */
export async function ElsewhereAlert(props: {
  claims: readonly ClaimElsewhere[];
  /** "/desk/applications"; null for a county, which may not open what lies on another's desk. */
  base: string | null;
}) {
  const { claims, base } = props;
  const [t, applications, locale] = await Promise.all([getWords("checks"), getWords("applications"), getLocale()]);
  if (claims.length === 0) return null;
  return (
    <Alert tone="warning" className="mt-4" title={t("elsewhere.title", { count: claims.length })}>
      <ul className="grid gap-2">
        {claims.map((claim) => (
          <li key={`${claim.kind}-${claim.row}-${claim.otherId}-${claim.otherRow}`} className="grid gap-0.5">
            <span>
              <strong>{t(`elsewhere.kinds.${claim.kind}`)}</strong> <span className="code">{claim.value}</span> ·{" "}
              {t("elsewhere.here", { place: placeOf(t, claim, claim.row) })}
            </span>
            <span>
              {t("elsewhere.there", {
                firm: claim.otherFirm,
                unit: nameOf(claim.otherUnit, locale),
                year: String(claim.otherYear),
                project: claim.otherProject,
              })}
              {base !== null && (
                <>
                  {" "}
                  <TextLink href={`${base}/${claim.otherId}`}>{t("elsewhere.open")}</TextLink>
                </>
              )}
            </span>
            <span className="hint">
              {t("elsewhere.receipt", {
                receipt: claim.otherReceipt,
                state: applications(`states.${claim.otherState}`),
                place: placeOf(t, claim, claim.otherRow),
              })}
            </span>
          </li>
        ))}
      </ul>
      <p className="hint">{t("elsewhere.note")}</p>
    </Alert>
  );
}

function placeOf(t: Words<"checks">, { kind }: ClaimElsewhere, row: number): string {
  if (kind === "invoice") return t("elsewhere.places.row", { row });
  return t(kind === "project_code" ? "elsewhere.places.code" : "elsewhere.places.entry");
}
