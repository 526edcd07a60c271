"use client";

import { useEffect, useState } from "react";
import { isBlank } from "@/lib/core/normalise";
import { matchLibraryAction } from "@/lib/library/actions";
import type { LibraryClaim, LibraryMatchKind } from "../domain/library-match";

export type LibraryAnswer =
  | { readonly state: "answered"; readonly kind: LibraryMatchKind }
  | { readonly state: "asking" | "too-many-tries" | "not-reached"; readonly kind: null };

type Asked = { readonly question: string; readonly answer: LibraryAnswer };

const PAUSE_MS = 500;

/** Asks the server once typing pauses: the one thing that the browser cannot know by itself. */
export function useLibraryMatch(years: readonly number[], claim: LibraryClaim): LibraryAnswer {
  const { projectCode, projectName, uscc } = claim;
  const [asked, setAsked] = useState<Asked | null>(null);
  const nothing = isBlank(projectCode) && isBlank(projectName);
  const question = JSON.stringify([years, projectCode, projectName, uscc]);

  useEffect(() => {
    if (nothing) return;
    let overtaken = false;
    const answered = (answer: LibraryAnswer) => {
      if (!overtaken) setAsked({ question, answer });
    };
    const timer = setTimeout(() => {
      ask(question).then(answered, () => answered({ state: "not-reached", kind: null }));
    }, PAUSE_MS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [nothing, question]);

  if (nothing) return { state: "answered", kind: "not-given" };
  return asked?.question === question ? asked.answer : { state: "asking", kind: null };
}

async function ask(question: string): Promise<LibraryAnswer> {
  // Written by this file a moment ago: the list of these very values.
  const [years, projectCode, projectName, uscc] = JSON.parse(question) as [number[], string, string, string];
  const state = await matchLibraryAction({ years, projectCode, projectName, uscc });
  if (state.ok) return { state: "answered", kind: state.value.kind };
  return { state: state.refusal === "too-many-tries" ? "too-many-tries" : "not-reached", kind: null };
}
