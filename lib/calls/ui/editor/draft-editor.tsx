"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { CodedName } from "@/lib/core/coded-name";
import type { ScanState } from "@/lib/core/scan-state";
import { Button, LinkButton } from "@/lib/ui/button";
import { ErrorSummary } from "@/lib/ui/form/error-summary";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { saveCallAction } from "../../actions";
import type { NoticeFile } from "../../domain/call-content";
import type { CallFault } from "../../domain/call-faults";
import { type CallForm, callForm } from "../../schema/call-form";
import { AttachmentFields } from "./attachment-fields";
import { BasicsFields } from "./basics-fields";
import { type Approver, ChainFields } from "./chain-fields";
import { ContactFields } from "./contact-fields";
import { faultPaths } from "./fault-paths";
import { useFaultWords } from "./form-fields";
import { FundFields, PublicityFields, SiteCheckFields } from "./fund-fields";
import { NoticeUpload } from "./notice-upload";
import { Opening } from "./opening";
import { CountingFields, PolicyFields } from "./policy-fields";
import { RubricFields } from "./rubric-fields";
import { StepDaysFields } from "./step-days-fields";

type Draft = {
  callId: string;
  version: number;
  form: CallForm;
  notice: NoticeFile | null;
  noticeScan: ScanState | null;
  /** What keeps the saved draft from being opened. */
  faults: readonly CallFault[];
  /** The reporting units in force. */
  units: readonly CodedName[];
  /** Who can be named in the chain of approvals. */
  approvers: readonly Approver[];
};

/** A draft from title to contacts, saved as a whole; beneath it the notice, and the opening that freezes all of it. */
export function DraftEditor(props: Draft) {
  const { callId, version: first, form: saved, notice, noticeScan, faults, units, approvers } = props;
  const t = useWords("calls");
  const hydrated = useHydrated();
  const [version, setVersion] = useState(first);
  const form = useForm<CallForm>({ resolver: zodResolver(callForm, undefined, { raw: true }), defaultValues: saved });
  const { formState, handleSubmit, reset, getValues } = form;
  const { isDirty, errors, submitCount } = formState;
  const { run, pending, refused } = useAction(saveCallAction, (value) => {
    setVersion(value.version);
    reset(getValues());
  });
  useWarningBeforeLeaving(isDirty);
  const say = useFaultWords();
  const sectionOf = useSectionNames();
  const summary = faultPaths(errors).map(({ path, code }) => ({
    fieldId: path,
    message: [sectionOf(path), labelOnPage(path), say(code) ?? code].filter(Boolean).join(": "),
  }));
  return (
    <FormProvider {...form}>
      <form
        method="post"
        noValidate
        className="grid grid-cols-[minmax(0,1fr)] gap-10"
        onSubmit={handleSubmit((values) => run({ callId, version, form: values }))}
      >
        <div className="sticky top-0 z-20 -mx-4 flex flex-wrap items-center justify-between gap-3 border-b border-line bg-white px-4 py-2 sm:mx-0 sm:px-0">
          <p className="savebar" role="status">
            {t(isDirty ? "editor.unsaved" : "editor.saved")}
          </p>
          <div className="flex flex-wrap gap-3">
            <LinkButton look="outline" small href={`/desk/calls/${callId}/preview`}>
              {t("editor.preview")}
            </LinkButton>
            <Button type="submit" small disabled={!hydrated || pending}>
              {t("editor.save")}
            </Button>
          </div>
        </div>
        <ErrorSummary faults={summary} attempt={submitCount} />
        <RefusalAlert refused={refused} say={(code) => t(`refusal.${code as "call-frozen"}`)} />
        <BasicsFields />
        <PolicyFields />
        <CountingFields />
        <AttachmentFields />
        <RubricFields />
        <FundFields />
        <SiteCheckFields />
        <PublicityFields />
        <StepDaysFields />
        <ChainFields approvers={approvers} />
        <ContactFields units={units} />
      </form>
      <div className="mt-10 grid gap-10">
        <NoticeUpload
          draft={{ callId, version }}
          notice={notice}
          scan={noticeScan}
          isDirty={isDirty}
          onVersion={setVersion}
        />
        <Opening draft={{ callId, version }} faults={faults} units={units} isDirty={isDirty} opensAt={saved.opensAt} />
      </div>
    </FormProvider>
  );
}

function useWarningBeforeLeaving(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);
}

const SECTION_OF = {
  policy: "policy",
  baseYear: "counting",
  taxes: "counting",
  attachments: "attachments",
  stamping: "attachments",
  rubric: "rubric",
  fund: "fund",
  drawSeed: "fund",
  publicity: "publicity",
  chain: "chain",
  stepDays: "stepDays",
  contacts: "contacts",
} as const;

/** What the field is called where it stands: several of a section have the same fault. Faults are there in the browser only. */
function labelOnPage(path: string): string | null {
  const field = document.getElementById(path);
  if (
    !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
  )
    return null;
  return field.getAttribute("aria-label") ?? field.labels?.[0]?.textContent?.trim() ?? null;
}

function useSectionNames(): (path: string) => string {
  const t = useWords("calls");
  return (path) => {
    const top = path.split(".")[0] ?? "";
    const section = Object.entries(SECTION_OF).find(([name]) => name === top)?.[1] ?? "basics";
    return t(`editor.sections.${section}`);
  };
}
