"use client";

import type { EligibilityPolicy } from "@/lib/eligibility/domain/eligibility-policy";
import type { Evaluation } from "@/lib/eligibility/domain/finding";
import { EligibilityPanel } from "@/lib/eligibility/ui/eligibility-panel";
import { FindingBadge } from "@/lib/ui/badge";
import { FoldingPanel } from "@/lib/ui/panel";
import { useLocale, useWords } from "@/lib/words/client";
import { useLive } from "./live-form";

type Props = {
  readonly policy: EligibilityPolicy;
  readonly documentNo: string;
  readonly place: "above" | "beside";
};

/** The five conditions beside the form, found by the very engine that will judge: above the form on a phone, folded. */
export function LiveFindings({ policy, documentNo, place }: Props) {
  const t = useWords("applications");
  const words = useWords("eligibility");
  const locale = useLocale();
  const { evaluation } = useLive();
  const panel = (
    <EligibilityPanel
      evaluation={evaluation}
      words={words}
      locale={locale}
      policy={policy}
      documentNo={documentNo || null}
    />
  );
  if (place === "above") {
    return (
      <FoldingPanel className="lg:hidden" title={t("section.live")} aside={<WorstBadge evaluation={evaluation} />}>
        {panel}
      </FoldingPanel>
    );
  }
  return (
    <aside className="hidden lg:block" aria-label={t("section.live")}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className="sticky top-16 max-h-[calc(100vh-5rem)] overflow-y-auto" tabIndex={0}>
        <h2 className="text-lg">{t("tasks.conditions")}</h2>
        <p className="hint mb-3">{t("section.liveHint")}</p>
        {panel}
      </div>
    </aside>
  );
}

function WorstBadge({ evaluation }: { evaluation: Evaluation }) {
  const open = evaluation.criteria.filter(({ status }) => status !== "met");
  const worst = (["not-met", "missing", "needs-ruling"] as const).find((status) =>
    open.some((criterion) => criterion.status === status),
  );
  return <FindingBadge state={worst ?? "met"} />;
}
