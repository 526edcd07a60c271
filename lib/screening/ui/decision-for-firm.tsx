import { nameOf } from "@/lib/core/coded-name";
import { formatInstant } from "@/lib/core/time";
import { LinkButton } from "@/lib/ui/button";
import { PageHead } from "@/lib/ui/page-head";
import { getLocale, getWords } from "@/lib/words/server";
import type { DecisionForFirm as View } from "../queries/find-decision-for-firm";
import { DecisionText } from "./decision-text";
import { reasonTexts } from "./reason-texts";

/** What was decided against the firm, with the full reasons, whom to ask and where to object. */
export async function DecisionForFirm({ decision }: { decision: View }) {
  const [t, eligibility, locale] = await Promise.all([getWords("screening"), getWords("eligibility"), getLocale()]);
  const { verdict, stage, unit, decidedAt, projectName, decidedBy, objections, policy, reasons } = decision;
  const by = stage === "county" ? `${nameOf(unit, locale)} · ${decidedBy.office}` : decidedBy.office;
  return (
    <div className="max-w-3xl">
      <PageHead
        above={`${decision.callTitle} · ${decision.firmName}`}
        title={t(`firm.title.${verdict}`)}
        lead={t("firm.lead", { by, at: formatInstant(decidedAt, locale), project: projectName })}
      />
      <DecisionText
        heading="h2"
        words={t}
        opinion={decision.opinion}
        documentNo={decision.documentNo}
        callDocumentNo={decision.callDocumentNo}
        reasons={reasonTexts(eligibility, locale, policy, reasons)}
      />
      <section className="mt-10 border-t border-line pt-6">
        <h2 className="text-xl">{t("firm.next")}</h2>
        <ul className="mt-3 grid list-disc gap-2 ps-5">
          <li>{t("firm.ask", decidedBy)}</li>
          <li>{t("firm.object", objections)}</li>
          <li>{t("firm.again")}</li>
        </ul>
        <p className="mt-6">
          <LinkButton look="outline" href={`/applications/${decision.applicationId}`}>
            {t("firm.toTasks")}
          </LinkButton>
        </p>
      </section>
    </div>
  );
}
