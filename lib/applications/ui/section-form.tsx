"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { type FieldValues, FormProvider, useForm } from "react-hook-form";
import { Button, LinkButton } from "@/lib/ui/button";
import { ErrorSummary } from "@/lib/ui/form/error-summary";
import { TextLink } from "@/lib/ui/link";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import type { CheckContext } from "../domain/checks/check-context";
import { plainSection, SECTION_CODES, type SectionCode, type SubmissionContent } from "../domain/content";
import type { OwnAccount } from "../domain/own-account";
import type { Origins } from "../domain/prefill";
import { applicationFaults } from "../domain/section-faults";
import type { AskedCorrection } from "../queries/read-corrections";
import { SectionConflicts } from "./conflict-panel";
import { CorrectionsAsked } from "./corrections-asked";
import { placeLabel } from "./field-label";
import { faultInList } from "./field-words";
import { formContent } from "./form-values";
import { Colleagues, KeptBar, KeptTrouble } from "./kept-notes";
import { LiveFindings } from "./live-findings";
import { LiveForm, useLive } from "./live-form";
import { PrefilledAlert } from "./prefilled-note";
import { SectionBody } from "./section-body";
import type { Judging } from "./use-evaluation";
import { useKeptSection } from "./use-kept-section";

export type SectionFormProps = {
  readonly applicationId: string;
  /** Whose words are typed here. */
  readonly account: OwnAccount;
  readonly section: SectionCode;
  readonly content: SubmissionContent;
  readonly revision: number;
  readonly savedAt: Date;
  /** Where values came from that nobody typed here. */
  readonly origins: Origins;
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
  const stored = { content: plainSection(content[section]), revision, savedAt };
  const kept = useKeptSection(form, { account: props.account.id, applicationId, section }, stored);
  const [attempt, setAttempt] = useState(props.checked ? 1 : 0);
  const [focused, setFocused] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const next = SECTION_CODES[SECTION_CODES.indexOf(section) + 1];
  const onward = `/applications/${applicationId}/${next ? `sections/${next}` : "check"}`;
  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    setLeaving(true);
    const saved = await kept.keeper.save();
    setLeaving(false);
    setAttempt((count) => count + 1);
    if (saved && isFaultless(props, form.getValues())) {
      router.push(onward);
    }
  };
  return (
    <FormProvider {...form}>
      <LiveForm
        {...{ applicationId, section, content, context, judging, corrections, focused, kept }}
        origins={props.origins}
        attempted={attempt > 0}
      >
        <KeptBar kept={kept} aside={props.deadline} untouchedSince={revision === 1 ? savedAt : null} />
        <div className="beside-file mt-6 grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6">
            {props.head}
            <CorrectionsAsked applicationId={applicationId} section={section} corrections={corrections} />
            <Colleagues kept={kept} section={section} />
            <LiveFindings policy={judging.rules.policy} documentNo={props.documentNo} place="above" />
            <KeptTrouble kept={kept} signInName={props.account.signInName} name={(place) => placeLabel(t, place)} />
            <SectionConflicts kept={kept} />
            <PrefilledAlert />
            <Summary attempt={attempt} section={section} onward={onward} />
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

/** What is to be corrected, and the way on for whoever wants to do that later: everything is saved. */
function Summary({ attempt, section, onward }: { attempt: number; section: SectionCode; onward: string }) {
  const t = useWords("applications");
  const eligibility = useWords("eligibility");
  const { toldFaults, content } = useLive();
  if (attempt === 0) return null;
  const typed = { section, content: content[section] };
  const next = SECTION_CODES[SECTION_CODES.indexOf(section) + 1];
  return (
    <ErrorSummary
      attempt={attempt}
      title={t("section.faults", { count: toldFaults.length })}
      faults={toldFaults.map((fault) => ({
        fieldId: fault.path,
        message: faultInList({ words: t, eligibility }, typed, fault),
      }))}
      foot={
        <>
          {t("section.faultsFoot")}{" "}
          <TextLink href={onward}>
            {next ? t("section.goOnAnyway", { code: next, title: t(`sections.${next}.title`) }) : t("section.goOnLast")}
          </TextLink>
        </>
      }
    />
  );
}
