"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { type FieldValues, FormProvider, useForm } from "react-hook-form";
import { shanghaiClock } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { Button, LinkButton } from "@/lib/ui/button";
import { ErrorSummary } from "@/lib/ui/form/error-summary";
import { SaveBar } from "@/lib/ui/form/save-bar";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import type { CheckContext } from "../domain/checks/check-context";
import { SECTION_CODES, type SectionCode, type SubmissionContent } from "../domain/content";
import { applicationFaults } from "../domain/section-faults";
import type { AskedCorrection } from "../queries/read-corrections";
import { ConflictPanel } from "./conflict-panel";
import { faultWords } from "./field-words";
import { formContent } from "./form-values";
import { LiveFindings } from "./live-findings";
import { LiveForm, useLive } from "./live-form";
import type { SaveStatus } from "./save-queue";
import { SectionBody } from "./section-body";
import { useAutosave } from "./use-autosave";
import type { Judging } from "./use-evaluation";

export type SectionFormProps = {
  readonly applicationId: string;
  readonly section: SectionCode;
  readonly content: SubmissionContent;
  readonly revision: number;
  readonly savedAt: Date;
  readonly context: CheckContext;
  readonly judging: Judging;
  readonly documentNo: string;
  readonly corrections: readonly AskedCorrection[];
  /** Everything wrong is told from the start: whoever comes from the check wants to see it. */
  readonly checked: boolean;
  readonly deadline: ReactNode;
  /** Heading, and what stands above the fields. */
  readonly head: ReactNode;
  /** What belongs to the section beside its fields. */
  readonly children?: ReactNode;
};

/** One section: saved as it is typed, checked as it is typed, never lost. */
export function SectionForm(props: SectionFormProps) {
  const { applicationId, section, content, revision, savedAt, context, judging, corrections } = props;
  const t = useWords("applications");
  const router = useRouter();
  const hydrated = useHydrated();
  const form = useForm<FieldValues>({ defaultValues: { ...content[section] } });
  const stored = { content: content[section], revision, savedAt };
  const { status, merged, conflicts, settle, flush } = useAutosave(form, { applicationId, section, stored });
  const [attempt, setAttempt] = useState(props.checked ? 1 : 0);
  const [focused, setFocused] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const next = SECTION_CODES[SECTION_CODES.indexOf(section) + 1];
  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    setLeaving(true);
    const kept = await flush();
    setLeaving(false);
    setAttempt((count) => count + 1);
    if (kept && isFaultless(props, form.getValues())) {
      router.push(`/applications/${applicationId}/${next ? `sections/${next}` : "check"}`);
    }
  };
  return (
    <FormProvider {...form}>
      <LiveForm {...{ section, content, context, judging, corrections, focused }} attempted={attempt > 0}>
        <SaveBar {...barOf(status)} note={noteOf(status, t)} aside={props.deadline} />
        <div className="beside-file mt-6 grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6">
            {props.head}
            <LiveFindings policy={judging.rules.policy} documentNo={props.documentNo} place="above" />
            <SaveTrouble status={status} />
            {merged && conflicts.length === 0 && (
              <Alert tone="info" announce>
                <p>{t("section.merged")}</p>
              </Alert>
            )}
            <ConflictPanel conflicts={conflicts} onSettled={settle} />
            <Summary attempt={attempt} />
            <form
              method="post"
              noValidate
              className="grid grid-cols-[minmax(0,1fr)] gap-10"
              onSubmit={goOn}
              onFocus={(event) => setFocused(event.target.getAttribute("name"))}
              onBlur={() => setFocused(null)}
            >
              <SectionBody section={section} rules={judging.rules} />
              {props.children}
              <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
                <Button
                  type="submit"
                  className="max-sm:shrink max-sm:whitespace-normal"
                  disabled={!hydrated}
                  aria-busy={leaving}
                >
                  {next ? t("section.attempt", { code: next, title: t(`sections.${next}.title`) }) : t("section.last")}
                </Button>
                <LinkButton look="outline" href={`/applications/${applicationId}`}>
                  {t("section.back")}
                </LinkButton>
              </div>
            </form>
          </div>
          <LiveFindings policy={judging.rules.policy} documentNo={props.documentNo} place="beside" />
        </div>
      </LiveForm>
    </FormProvider>
  );
}

/** By what stands in the form this instant; what is shown beside it may lag a moment behind. */
function isFaultless({ section, content, context }: SectionFormProps, values: unknown): boolean {
  const typed = formContent(section, values);
  return typed !== null && applicationFaults({ ...content, [section]: typed }, context)[section].length === 0;
}

function Summary({ attempt }: { attempt: number }) {
  const t = useWords("applications");
  const { toldFaults } = useLive();
  if (attempt === 0) return null;
  return (
    <ErrorSummary
      attempt={attempt}
      title={t("section.faults", { count: toldFaults.length })}
      faults={toldFaults.map((fault) => ({ fieldId: fault.path, message: faultWords(t, fault) }))}
      foot={t("section.faultsFoot")}
    />
  );
}

/** A save that cannot simply be tried again needs the person. */
function SaveTrouble({ status }: { status: SaveStatus }) {
  const t = useWords("applications");
  if (status.state === "signed-out") {
    const link = (words: ReactNode) => (
      <a className="link" href="/sign-in" target="_blank" rel="noreferrer">
        {words}
      </a>
    );
    return (
      <Alert tone="warning" announce title={t("section.signedOut")}>
        <p>{t.rich("section.signedOutNext", { link })}</p>
      </Alert>
    );
  }
  if (status.state !== "refused") return null;
  const refusal = (["not-editable", "call-closed"] as const).find((code) => code === status.refusal) ?? "other";
  return (
    <Alert tone="error" announce title={t("section.refusedTitle")}>
      <p>{t(`section.refused.${refusal}`)}</p>
    </Alert>
  );
}

function barOf(status: SaveStatus) {
  switch (status.state) {
    case "saved":
      return { state: "saved", at: shanghaiClock(status.at) } as const;
    case "saving":
    case "failed":
      return { state: status.state } as const;
    default:
      return { state: "unsaved" } as const;
  }
}

const noteOf = (status: SaveStatus, t: ReturnType<typeof useWords<"applications">>) =>
  status.state === "signed-out" ? t("section.signedOut") : undefined;
