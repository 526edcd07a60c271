import { nameOf } from "@/lib/core/coded-name";
import { Alert } from "@/lib/ui/alert";
import { TextLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";
import type { ClaimView } from "../queries/find-claim";

/** What still keeps the firm from being recommended: its licence. Nothing once the claim is proven. `way`: where it is sent. */
export async function ClaimNotice({ claim, way }: { claim: ClaimView; way?: string }) {
  if (claim.state === "proven") return null;
  const [t, locale] = await Promise.all([getWords("firms"), getLocale()]);
  const county = nameOf(claim.unit, locale);
  const link = way && (
    <p className="mt-2">
      <TextLink href={way}>{t("own.way")}</TextLink>
    </p>
  );
  if (claim.state === "refused") {
    return (
      <Alert tone="error" title={t("own.refused.title", { county })}>
        <p className="whitespace-pre-line">{claim.decisions[0]?.reason}</p>
        <p className="mt-2">{t("own.refused.words")}</p>
        {link}
      </Alert>
    );
  }
  const state = stateOf(claim);
  return (
    <Alert tone={state === "waiting" ? "info" : "warning"} title={t(`own.${state}.title`)}>
      <p>{t(`own.${state}.words`, { county })}</p>
      {link}
    </Alert>
  );
}

function stateOf({ licence }: ClaimView) {
  if (licence === null) return "lacking";
  return licence.scan === "infected" ? "infected" : "waiting";
}
