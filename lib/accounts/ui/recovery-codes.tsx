"use client";

import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { PrintButton } from "@/lib/ui/print-button";
import { useWords } from "@/lib/words/client";

/** Shown once: the portal keeps only their hashes. */
export function RecoveryCodes(props: { codes: readonly string[]; onKept: () => void }) {
  const t = useWords("accounts");
  return (
    <section className="grid max-w-xl gap-5" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes">{t("factor.codesTitle")}</h2>
      <Alert tone="warning" announce>
        <p>{t("factor.codesWords")}</p>
      </Alert>
      <ul className="grid grid-cols-2 gap-x-8 gap-y-2">
        {props.codes.map((code) => (
          <li key={code} className="code text-lg">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button onClick={props.onKept}>{t("factor.kept")}</Button>
        <PrintButton />
      </div>
    </section>
  );
}
