"use client";

import { createContext, type ReactNode, startTransition, useContext, useEffect, useMemo, useState } from "react";
import { useFormContext } from "react-hook-form";
import type { CallRules } from "@/lib/calls/domain/call-rules";
import type { Evaluation } from "@/lib/eligibility/domain/finding";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import { useWords } from "@/lib/words/client";
import type { CheckContext } from "../domain/checks/check-context";
import { describedSection, plainSection, rowsOf, type SectionCode, type SubmissionContent } from "../domain/content";
import type { Fault } from "../domain/fault";
import type { Origins } from "../domain/prefill";
import { applicationFaults } from "../domain/section-faults";
import { isLacking } from "../domain/section-state";
import { sectionWarnings } from "../domain/warnings";
import type { AskedCorrection } from "../queries/read-corrections";
import { faultWords, warningWords } from "./field-words";
import { formContent } from "./form-values";
import { useUnkeptWords } from "./unkept-words";
import { type Judging, useEvaluation } from "./use-evaluation";
import type { KeptSection } from "./use-kept-section";
import { useOrigins } from "./use-origins";

/** What the form knows of itself while it is being written. */
type Live = {
  /** All seven sections, this one as it is typed. */
  readonly content: SubmissionContent;
  readonly rules: CallRules;
  readonly lists: ReferenceLists;
  readonly faults: readonly Fault[];
  /** Those that are told now: all after an attempt to go on, before that only what is typed and wrong. */
  readonly toldFaults: readonly Fault[];
  readonly evaluation: Evaluation;
  readonly errorAt: (path: string) => string | undefined;
  readonly warningAt: (path: string) => string | undefined;
  readonly correctionsAt: (path: string) => readonly string[];
  readonly origins: ReturnType<typeof useOrigins>;
};

const LiveContext = createContext<Live | null>(null);

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error("a field stands outside its form");
  return live;
}

export function LiveForm(props: {
  section: SectionCode;
  content: SubmissionContent;
  context: CheckContext;
  judging: Judging;
  corrections: readonly AskedCorrection[];
  applicationId: string;
  origins: Origins;
  kept: KeptSection;
  attempted: boolean;
  focused: string | null;
  children: ReactNode;
}) {
  const { section, context, corrections, attempted, focused } = props;
  const t = useWords("applications");
  const content = useLiveContent(section, props.content);
  const faults = useMemo(() => applicationFaults(content, context)[section], [content, context, section]);
  const evaluation = useEvaluation(content, props.judging);
  const origins = useOrigins(props.applicationId, section, props.origins);
  const unkept = useUnkeptWords(props.kept);
  const live = useMemo((): Live => {
    const toldFaults = faults.filter((fault) => attempted || (!isLacking(fault) && fault.path !== focused));
    const warnings = sectionWarnings(section, content).filter(({ path }) => path !== focused);
    const plain = plainSection(content[section]);
    return {
      content,
      rules: context.rules,
      lists: context.lists,
      faults,
      toldFaults,
      evaluation,
      errorAt: (path) => unkept.get(path) ?? firstWords(toldFaults, path, (fault) => faultWords(t, fault)),
      warningAt: (path) => firstWords(warnings, path, (warning) => warningWords(t, warning)),
      correctionsAt: (path) =>
        corrections
          .filter(({ field }) => field === path || field === fieldWithRowId(path, (table) => rowsOf(plain, table)))
          .map(({ reason }) => reason),
      origins,
    };
  }, [
    content,
    context.rules,
    context.lists,
    faults,
    evaluation,
    attempted,
    focused,
    section,
    corrections,
    origins,
    unkept,
    t,
  ]);
  return <LiveContext value={live}>{props.children}</LiveContext>;
}

/** So long the fingers rest before anything is computed from what they typed. */
const REST = 150;

/** Typing comes first: no key waits for what is computed from it. */
function useLiveContent(section: SectionCode, stored: SubmissionContent): SubmissionContent {
  const { subscribe, getValues } = useFormContext();
  const [typed, setTyped] = useState<SubmissionContent[SectionCode]>(stored[section]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const content = formContent(section, getValues());
      if (content) startTransition(() => setTyped(content)); // else the last readable state stands
    };
    const stop = subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        clearTimeout(timer);
        // A choice or a row changes which fields there are, and the next key may belong to one of them.
        timer = setTimeout(read, name !== undefined && isWritten(section, name) ? REST : 0);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [section, subscribe, getValues]);
  return useMemo(() => ({ ...stored, [section]: typed }), [section, stored, typed]);
}

/** Text that is written key by key, as against what is chosen once. */
function isWritten(section: SectionCode, name: string): boolean {
  const { fields, tables } = describedSection(section);
  const [field = "", , cell] = name.split(".");
  const spec = cell === undefined ? fields[field] : tables[field]?.[cell];
  if (spec?.kind === "listed") return spec.list === "industries"; // looked for by what is typed
  return spec !== undefined && spec.kind !== "choice" && spec.kind !== "choices" && spec.kind !== "agreed";
}

function firstWords<Told extends { readonly path: string }>(
  told: readonly Told[],
  path: string,
  say: (told: Told) => string,
): string | undefined {
  const found = told.find((each) => each.path === path);
  return found && say(found);
}

/** The form counts rows, a correction names them: "equipment.2.invoiceNo" is "equipment.machine-3.invoiceNo". */
function fieldWithRowId(path: string, rows: (table: string) => readonly { readonly id: string }[]): string {
  const [table = "", place = "", ...rest] = path.split(".");
  const id = rows(table)[Number(place)]?.id;
  return id === undefined ? path : [table, id, ...rest].join(".");
}
