"use client";

import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { signSiteCheckAction } from "../actions";
import type { SiteCheckResult } from "../domain/site-check";
import { ScanChooser } from "./scan-chooser";

/** The record comes back with its signatures; from then on it is in force, once the officer has read what follows and confirmed it. */
export function SignedScan(props: {
  siteCheckId: string;
  version: number;
  applicationId: string;
  result: SiteCheckResult;
}) {
  const { siteCheckId, version, applicationId, result } = props;
  const t = useWords("sitechecks");
  const { run, pending, refused } = useAction(signSiteCheckAction);
  return (
    <div className="grid gap-3">
      <ScanChooser
        applicationId={applicationId}
        label={t("signed.scan")}
        hint={t("signed.scanHint")}
        pending={pending}
        onKept={(recordId) => run({ siteCheckId, version, recordId })}
        submit={({ busy, send }) => (
          <ConfirmButton
            label={t("signed.submit")}
            question={t("signed.question", { result: t(`results.${result}`) })}
            explanation={
              <>
                <p>{t(`signed.follows.${result}`)}</p>
                <p>{t("signed.final")}</p>
              </>
            }
            confirm={t("signed.confirm")}
            keep={t("signed.keep")}
            danger={result === "failed"}
            pending={busy}
            onConfirm={send}
          />
        )}
      />
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
    </div>
  );
}
