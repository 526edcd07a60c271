import type { Locale } from "@/lib/core/locale";
import { FindingList } from "@/lib/eligibility/ui/finding-card";
import type { Words } from "@/lib/words/translate";
import type { CheckView } from "../queries/find-check";
import { EvidenceTable } from "./evidence-table";

/** What stands behind the answers: the files, and what the engine finds. */
export function CheckProof(props: {
  view: CheckView;
  words: Words<"applications">;
  eligibility: Words<"eligibility">;
  evidence: Words<"evidence">;
  locale: Locale;
}) {
  const { view, words, eligibility, evidence, locale } = props;
  const { policy, documentNo } = view.application.call.content;
  return (
    <>
      <section className="grid gap-3">
        <h2>{words("check.evidence")}</h2>
        {view.files.length === 0 ? (
          <p className="hint">{words("check.noFiles")}</p>
        ) : (
          <EvidenceTable files={view.files} scans={view.scans} words={words} evidence={evidence} />
        )}
      </section>
      <section>
        <h2>{words("check.findings")}</h2>
        <FindingList
          evaluation={view.evaluation}
          words={eligibility}
          locale={locale}
          policy={policy}
          documentNo={documentNo || null}
        />
      </section>
    </>
  );
}
