"use client";

import { useState } from "react";
import { formatDay } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { useLocale, useWords } from "@/lib/words/client";
import { useLive } from "./live-form";

/** Above the fields: how many values were taken over, and that the firm has looked at them. */
export function PrefilledAlert() {
  const t = useWords("applications");
  const { origins } = useLive();
  const [failed, setFailed] = useState(false);
  const [pending, setPending] = useState(false);
  if (origins.count === 0) return null;
  const confirm = async () => {
    setPending(true);
    setFailed(!(await origins.confirm()));
    setPending(false);
  };
  return (
    <Alert tone="info" title={t("prefilled.title", { count: origins.count })}>
      <p>{t("prefilled.explanation")}</p>
      {failed && <p role="alert">{t("prefilled.failed")}</p>}
      <div className="mt-2">
        <Button look="outline" small aria-busy={pending} onClick={() => void (pending || confirm())}>
          {t("prefilled.confirm")}
        </Button>
      </div>
    </Alert>
  );
}

/** At the field: where its value came from, and of which day it is. */
export function usePrefilledWords(path: string): string | null {
  const t = useWords("applications");
  const locale = useLocale();
  const origin = useLive().origins.originAt(path);
  return origin ? t(`prefilled.from.${origin.source}`, { day: formatDay(origin.day, locale) }) : null;
}
