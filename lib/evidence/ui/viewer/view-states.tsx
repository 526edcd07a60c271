"use client";

import { Alert } from "@/lib/ui/alert";
import { useWords } from "@/lib/words/client";

export function Waiting({ percent }: { percent?: number }) {
  const t = useWords("evidence");
  return (
    <p className="p-4 text-ink-2" role="status">
      {percent === undefined ? t("viewer.loading") : t("viewer.loadingPercent", { percent })}
    </p>
  );
}

export function Trouble() {
  const t = useWords("evidence");
  return (
    <Alert tone="warning" announce className="m-4" title={t("viewer.failed")}>
      <p>{t("viewer.failedNext")}</p>
    </Alert>
  );
}

/** What an office program wrote is opened by one. */
export function NotShown() {
  const t = useWords("evidence");
  return (
    <Alert tone="info" className="m-4" title={t("viewer.office")}>
      <p>{t("viewer.officeNext")}</p>
    </Alert>
  );
}
