"use client";

import { createContext, type ReactNode, useContext, useDeferredValue, useMemo, useRef } from "react";
import { useWatch } from "react-hook-form";
import type { CallRules } from "@/lib/calls/domain/call-rules";
import type { Evaluation } from "@/lib/eligibility/domain/finding";
import { useWords } from "@/lib/words/client";
import type { CheckContext } from "../domain/checks/check-context";
import { plainSection, rowsOf, type SectionCode, type SubmissionContent } from "../domain/content";
import type { Fault } from "../domain/fault";
import { applicationFaults } from "../domain/section-faults";
import { isLacking } from "../domain/section-state";
import { sectionWarnings } from "../domain/warnings";
import type { AskedCorrection } from "../queries/read-corrections";
import { faultWords, warningWords } from "./field-words";
import { formContent } from "./form-values";
import { type Judging, useEvaluation } from "./use-evaluation";

/** What the form knows of itself while it is being written. */
type Live = {
  /** All seven sections, this one as it is typed. */
  readonly content: SubmissionContent;
  readonly rules: CallRules;
  readonly faults: readonly Fault[];
  /** Those that are told now: all after an attempt to go on, before that only what is typed and wrong. */
  readonly toldFaults: readonly Fault[];
  readonly evaluation: Evaluation;
  readonly errorAt: (path: string) => string | undefined;
  readonly warningAt: (path: string) => string | undefined;
  readonly correctionsAt: (path: string) => readonly string[];
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
  attempted: boolean;
  focused: string | null;
  children: ReactNode;
}) {
  const { section, context, corrections, attempted, focused } = props;
  const t = useWords("applications");
  const content = useLiveContent(section, props.content);
  const faults = useMemo(() => applicationFaults(content, context)[section], [content, context, section]);
  const evaluation = useEvaluation(content, props.judging);
  const live = useMemo((): Live => {
    const toldFaults = faults.filter((fault) => attempted || (!isLacking(fault) && fault.path !== focused));
    const warnings = sectionWarnings(section, content[section]).filter(({ path }) => path !== focused);
    const plain = plainSection(content[section]);
    return {
      content,
      rules: context.rules,
      faults,
      toldFaults,
      evaluation,
      errorAt: (path) => firstWords(toldFaults, path, (fault) => faultWords(t, fault)),
      warningAt: (path) => firstWords(warnings, path, (warning) => warningWords(t, warning)),
      correctionsAt: (path) =>
        corrections
          .filter(({ field }) => field === path || field === fieldWithRowId(path, (table) => rowsOf(plain, table)))
          .map(({ reason }) => reason),
    };
  }, [content, context.rules, faults, evaluation, attempted, focused, section, corrections, t]);
  return <LiveContext value={live}>{props.children}</LiveContext>;
}

/** Typing comes first: what is computed from it follows when there is time. */
function useLiveContent(section: SectionCode, stored: SubmissionContent): SubmissionContent {
  const values = useDeferredValue(useWatch());
  const last = useRef(stored);
  return useMemo(() => {
    const typed = formContent(section, values);
    if (typed) last.current = { ...stored, [section]: typed };
    return last.current;
  }, [section, stored, values]);
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
