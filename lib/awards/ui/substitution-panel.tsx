import { formatWan } from "@/lib/core/money";
import { TextLink } from "@/lib/ui/link";
import { Panel } from "@/lib/ui/panel";
import { getLocale, getWords } from "@/lib/words/server";
import type { SubstitutionView } from "../queries/read-substitution";
import { SubstituteForm } from "./substitute-form";

/** What fell, who would move up, and the act that puts the new list forward. Draws nothing where no award has fallen. */
export async function SubstitutionPanel(props: { callId: string; found: SubstitutionView | null; officer: boolean }) {
  const { callId, found, officer } = props;
  if (found === null) return null;
  const [t, locale] = await Promise.all([getWords("awards"), getLocale()]);
  const { replacesId, fallen, raised, moved, lacking } = found;
  return (
    <Panel title={t("substitution.title")}>
      <p>{t("substitution.fell", { count: fallen.length })}</p>
      <ul className="ms-5 list-disc">
        {fallen.map(({ applicationId, firmName }) => (
          <li key={applicationId}>{firmName}</li>
        ))}
      </ul>
      {raised.length > 0 && (
        <>
          <p className="mt-3">{t("substitution.raises")}</p>
          <ul className="ms-5 list-disc">
            {raised.map(({ applicationId, firmName, fromFen, toFen }) => (
              <li key={applicationId}>
                {t("substitution.raisesLine", { firm: firmName, from: formatWan(fromFen), to: formatWan(toFen) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {moved.length === 0 && <p className="mt-3">{t("substitution.exhausted")}</p>}
      {moved.length > 0 && (
        <>
          <p className="mt-3">{t("substitution.moves")}</p>
          <ol className="ms-5 list-decimal">
            {moved.map(({ applicationId, firmName, amountFen }) => (
              <li key={applicationId}>
                {t("substitution.movesLine", { firm: firmName, amount: formatWan(amountFen) })}
              </li>
            ))}
          </ol>
        </>
      )}
      {moved.length + raised.length > 0 && (
        <>
          {lacking.length > 0 && (
            <p className="mt-3">
              {t.rich("substitution.unchecked", {
                firms: lacking.map(({ firmName }) => firmName).join(locale === "en" ? ", " : "、"),
                link: (words) => <TextLink href={`/desk/calls/${callId}/site-checks`}>{words}</TextLink>,
              })}
            </p>
          )}
          <p className="hint mt-3">{t("substitution.note")}</p>
          {officer && lacking.length === 0 && <SubstituteForm callId={callId} replacesId={replacesId} />}
        </>
      )}
    </Panel>
  );
}
