"use client";

import { useEffect, useMemo, useState } from "react";
import type { CallRules } from "@/lib/calls/domain/call-rules";
import type { CodedName } from "@/lib/core/coded-name";
import { preparePolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { evaluateCase } from "@/lib/eligibility/domain/evaluate";
import type { Evaluation } from "@/lib/eligibility/domain/finding";
import type { LibraryMatchKind } from "@/lib/eligibility/domain/library-match";
import { matchLibraryAction } from "@/lib/library/actions";
import type { SubmissionContent } from "../domain/content";
import { caseFacts } from "../domain/judged-sections";

/** What a draft is judged by, beside its words. */
export type Judging = {
  readonly rules: CallRules;
  /** The day that counts as the day of submission. */
  readonly judgedOn: string;
  /** As the stored draft stands to the library. */
  readonly libraryMatch: LibraryMatchKind;
  readonly authorities: readonly CodedName[];
};

const PAUSE = 800;

/** The findings on what is being typed, by the very engine that will judge it. */
export function useEvaluation(
  content: SubmissionContent,
  { rules, judgedOn, libraryMatch, authorities }: Judging,
): Evaluation {
  const policy = useMemo(() => preparePolicy(rules.policy), [rules.policy]);
  const match = useLibraryMatch(rules.policy.libraryYears, content, libraryMatch);
  return useMemo(
    () => evaluateCase(policy, caseFacts(content, rules, { submittedOn: judgedOn }, match, authorities)),
    [policy, content, rules, judgedOn, match, authorities],
  );
}

/** Asked of the server, for the list never comes here; while nobody answers, the last answer stands. */
function useLibraryMatch(years: readonly number[], { A, C }: SubmissionContent, stored: LibraryMatchKind) {
  const [match, setMatch] = useState(stored);
  const [asked, setAsked] = useState(`${C.projectCode}\n${C.projectName}\n${A.uscc}`);
  const claim = `${C.projectCode}\n${C.projectName}\n${A.uscc}`;
  useEffect(() => {
    if (claim === asked) return;
    const timer = setTimeout(async () => {
      const [projectCode = "", projectName = "", uscc = ""] = claim.split("\n").map((text) => text.slice(0, 200));
      setAsked(claim);
      const answer = await matchLibraryAction({ years: [...years], projectCode, projectName, uscc }).catch(() => null);
      if (answer?.ok) setMatch(answer.value.kind);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [claim, asked, years]);
  return match;
}
