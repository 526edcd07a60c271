"use client";

import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { replaceSiteRecordAction } from "../actions";
import { ScanChooser } from "./scan-chooser";

/** The signed paper is scanned again, in place of a scan that is out of use. Nothing else of the record changes. */
export function AnotherScan(props: { siteCheckId: string; replacesId: string; applicationId: string }) {
  const { siteCheckId, replacesId, applicationId } = props;
  const t = useWords("sitechecks");
  const { run, pending, refused } = useAction(replaceSiteRecordAction);
  return (
    <div className="grid gap-3">
      <ScanChooser
        applicationId={applicationId}
        label={t("outOfUse.scan")}
        hint={t("outOfUse.scanHint")}
        pending={pending}
        onKept={(recordId) => run({ siteCheckId, replacesId, recordId })}
        submit={({ busy, send }) => (
          <Button onClick={send} disabled={busy} aria-busy={busy}>
            {t("outOfUse.submit")}
          </Button>
        )}
      />
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
    </div>
  );
}
