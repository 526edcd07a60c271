"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { ActionState } from "@/lib/core/action-state";
import { saveSectionAction } from "../actions";
import { plainSection, type SectionCode, type SectionContent } from "../domain/content";
import { type MergeConflict, mergeSections } from "../domain/merge";
import { formContent } from "./form-values";
import { type SaveOutcome, SaveQueue, type SaveStatus } from "./save-queue";

type Saved = { readonly content: SectionContent; readonly revision: number; readonly savedAt: Date };
type Answer = ActionState<Saved & { readonly conflicts: readonly MergeConflict[] }, string>;

/** Keeps the section saved while it is written, and says how it stands. */
export function useAutosave(
  form: UseFormReturn,
  { applicationId, section, stored }: { applicationId: string; section: SectionCode; stored: Saved },
) {
  const router = useRouter();
  const [status, setStatus] = useState<SaveStatus>({ state: "saved", at: stored.savedAt });
  const [conflicts, setConflicts] = useState<readonly MergeConflict[]>([]);
  const [merged, setMerged] = useState(false);
  const savedHere = useRef(false);
  const [queue] = useState(
    () =>
      new SaveQueue<SectionContent>(stored, {
        read: () => formContent(section, form.getValues()),
        send: async ({ content, revision }, mine) => {
          const words = { applicationId, section, revision, base: { ...content }, mine: { ...mine } };
          const answer = await saveSectionAction(words);
          if (answer.ok && answer.value.conflicts.length > 0) {
            const { conflicts: found } = answer.value;
            setConflicts((open) => [...open, ...found]);
          }
          savedHere.current ||= answer.ok;
          return outcomeOf(answer);
        },
        take: (sent, kept) => {
          const typed = formContent(section, form.getValues());
          if (!typed) return;
          const sides = { base: plainSection(sent), theirs: plainSection(kept), mine: plainSection(typed) };
          const { content } = mergeSections(section, sides);
          for (const [name, value] of Object.entries(content)) form.setValue(name, value);
          setMerged(true);
        },
        show: setStatus,
        after: (milliseconds, work) => {
          const timer = setTimeout(work, milliseconds);
          return () => clearTimeout(timer);
        },
      }),
  );

  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => queue.changed() }), [form, queue]);

  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (queue.isDirty) event.preventDefault();
    };
    const leaving = () => {
      if (document.visibilityState === "hidden") void queue.flush();
    };
    const back = () => void queue.flush();
    window.addEventListener("beforeunload", guard);
    window.addEventListener("focus", back); // after signing in again in another window
    window.addEventListener("online", back);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      window.removeEventListener("beforeunload", guard);
      window.removeEventListener("focus", back);
      window.removeEventListener("online", back);
      document.removeEventListener("visibilitychange", leaving);
    };
  }, [queue]);

  // Going on within the portal does not unload the page: what is typed is sent, and pages drawn before are forgotten.
  useEffect(
    () => () => {
      void queue.flush().then(() => {
        if (savedHere.current) router.refresh();
      });
    },
    [queue, router],
  );

  return {
    status,
    merged,
    conflicts,
    flush: () => queue.flush(),
    settle: (conflict: MergeConflict) => setConflicts((open) => open.filter((each) => each !== conflict)),
  };
}

function outcomeOf(answer: Answer): SaveOutcome<SectionContent> {
  if (answer.ok) {
    const { content, revision, savedAt } = answer.value;
    return { kind: "saved", content, revision, savedAt };
  }
  if (answer.refusal === "not-signed-in") return { kind: "signed-out" };
  return { kind: "refused", refusal: answer.refusal };
}
