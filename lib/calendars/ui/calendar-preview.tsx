"use client";

import { Alert } from "@/lib/ui/alert";
import { Panel } from "@/lib/ui/panel";
import { useWords } from "@/lib/words/client";
import type { CalendarReading } from "../schema";

/** What was read of the pasted lines, and every line that is wrong. */
export function CalendarPreview({ reading, isBlank }: { reading: CalendarReading; isBlank: boolean }) {
  const t = useWords("calendars");
  const { off, makeUp, faults } = reading;
  return (
    <Panel title={t("preview.title")} className="self-start">
      {isBlank ? (
        <p className="text-ink-2">{t("preview.none")}</p>
      ) : (
        <div className="grid gap-4">
          {faults.length > 0 && (
            <Alert tone="error">
              <ul className="grid gap-1">
                {faults.slice(0, 20).map(({ line, code, text }) => (
                  <li key={line}>{t(`fault.${code}`, { line, text })}</li>
                ))}
              </ul>
            </Alert>
          )}
          <Days title={t("preview.off", { count: off.length })} days={off} />
          <Days title={t("preview.makeUp", { count: makeUp.length })} days={makeUp} />
        </div>
      )}
    </Panel>
  );
}

const Days = ({ title, days }: { title: string; days: readonly string[] }) => (
  <div>
    <h3 className="text-base">{title}</h3>
    <p className="num text-ink-2">{days.join("  ")}</p>
  </div>
);
