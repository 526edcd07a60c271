"use client";

import { useRouter } from "next/navigation";
import { type CodedName, nameIn } from "@/lib/core/coded-name";
import { formatInstant, parseShanghaiMinute } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useLocale, useWords } from "@/lib/words/client";
import { openCallAction } from "../../actions";
import type { CallFault, CallFaultCode } from "../../domain/call-faults";
import { Section } from "./section";

/** What is lacking, or the button that freezes the call. */
export function Opening(props: {
  draft: { readonly callId: string; readonly version: number };
  faults: readonly CallFault[];
  units: readonly CodedName[];
  isDirty: boolean;
  opensAt: string;
}) {
  const { draft, faults, units, isDirty, opensAt } = props;
  const t = useWords("calls");
  const locale = useLocale();
  const router = useRouter();
  const { run, pending, refused } = useAction(openCallAction, () => router.refresh());
  const opens = parseShanghaiMinute(opensAt);
  return (
    <Section id="opening" title={t("opening.title")}>
      <RefusalAlert refused={refused} say={useRefusalWords()} />
      {isDirty ? (
        <Alert tone="warning">
          <p>{t("opening.unsaved")}</p>
        </Alert>
      ) : faults.length > 0 ? (
        <FaultList faults={faults} units={units} />
      ) : (
        <div className="grid justify-items-start gap-4">
          <p>{t("opening.ready")}</p>
          <ConfirmButton
            label={t("opening.open")}
            question={t("opening.question")}
            explanation={<p>{t("opening.explanation", { opensAt: opens ? formatInstant(opens, locale) : opensAt })}</p>}
            confirm={t("opening.confirm")}
            keep={t("opening.keep")}
            pending={pending}
            onConfirm={() => run(draft)}
          />
        </div>
      )}
    </Section>
  );
}

/** Each fault in words, with the other call, unit or criterion that it is about. */
function FaultList({ faults, units }: { faults: readonly CallFault[]; units: readonly CodedName[] }) {
  const t = useWords("calls");
  const locale = useLocale();
  const named = (about: string | null) => (about === null ? "" : nameIn(units, about, locale));
  return (
    <Alert tone="warning" title={t("opening.notReady", { count: faults.length })}>
      <ul className="grid list-disc gap-1 ps-5">
        {faults.map(({ code, about }) => (
          <li key={`${code} ${about}`}>{t(`openFault.${code}`, { about: named(about) })}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** Either the opening's own refusal, or a fault that has come up since the page was drawn. */
function useRefusalWords(): (code: string) => string {
  const t = useWords("calls");
  return (code) => (isRefusal(code) ? t(`refusal.${code}`) : t(`openFault.${code as CallFaultCode}`, { about: "" }));
}

const REFUSALS = [
  "changed-meanwhile",
  "call-not-in-this-state",
  "not-your-step",
  "window-in-past",
  "window-overlaps",
] as const;
const isRefusal = (code: string): code is (typeof REFUSALS)[number] => (REFUSALS as readonly string[]).includes(code);
