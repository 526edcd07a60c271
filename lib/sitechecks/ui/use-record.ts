"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { shanghaiClock } from "@/lib/core/time";
import type { SaveState } from "@/lib/ui/form/save-bar";
import { usePageAccount } from "@/lib/ui/page-account";
import { saveSiteCheckAction } from "../actions";
import { type WordsForm, wordsForm } from "../schema";
import { forgetWords, keepWords, waitingWords } from "./phone-store";

type Saved = { readonly siteCheckId: string; readonly version: number; readonly words: WordsForm };

/**
 * The words of a record. Every change is kept on the telephone at once and on the portal when a field is left; what the line
 * did not carry is there again after a reload. A record that somebody else has changed meanwhile is not overwritten.
 */
export function useRecord({ siteCheckId, version: first, words }: Saved) {
  const account = usePageAccount();
  const [version, setVersion] = useState(first);
  const [state, setState] = useState<SaveState>("saved");
  const [at, setAt] = useState<string>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [restored, setRestored] = useState(false);
  const form = useForm<WordsForm>({
    resolver: zodResolver(wordsForm, undefined, { raw: true }),
    defaultValues: words,
    shouldFocusError: false,
  });
  const latest = useRef(version);
  latest.current = version;
  const line = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    void waitingWords(siteCheckId).then((waiting) => {
      if (waiting === undefined || waiting.version !== latest.current) return;
      const read = wordsForm.safeParse(waiting.words);
      if (!read.success) return;
      form.reset(waiting.words as WordsForm, { keepDefaultValues: true }); // just parsed by the form's own schema
      setState("unsaved");
      setRestored(true);
    });
  }, [siteCheckId, form]);

  useEffect(() => {
    const { unsubscribe } = form.watch((typed) => {
      setState("unsaved");
      void keepWords({ siteCheckId, version: latest.current, words: typed });
    });
    return unsubscribe;
  }, [siteCheckId, form]);

  const send = async (typed: WordsForm): Promise<number | null> => {
    setState("saving");
    try {
      const answer = await saveSiteCheckAction({ siteCheckId, version: latest.current, ...asMeant(typed) }, account);
      if (!answer.ok) {
        setState("failed");
        setRefusal(answer.refusal);
        return null;
      }
      latest.current = answer.value.version;
      setVersion(answer.value.version);
      setRefusal(null);
      setRestored(false);
      setAt(shanghaiClock(new Date(answer.value.savedAt)));
      form.reset(typed, { keepValues: true });
      await settle(typed);
      return answer.value.version;
    } catch {
      setState("offline");
      return null;
    }
  };

  /** What was typed while these words were on their way is kept upon the new version. */
  const settle = async (sent: WordsForm): Promise<void> => {
    const typed = form.getValues();
    const isAll = JSON.stringify(typed) === JSON.stringify(sent);
    if (isAll) await forgetWords(siteCheckId);
    else await keepWords({ siteCheckId, version: latest.current, words: typed });
    setState(isAll ? "saved" : "unsaved");
  };

  /** One after the other, so that a record never competes with itself. The version that the portal has then; null: not sent. */
  const save = (typed: WordsForm): Promise<number | null> => {
    const sent = line.current.then(() => send(typed));
    line.current = sent;
    return sent;
  };

  return { form, version, state, at, refusal, restored, save };
}

/** Figures belong to a reduction alone; what was typed before the result was changed is not sent. */
const asMeant = (typed: WordsForm): WordsForm =>
  typed.result === "reduced" ? typed : { ...typed, figures: typed.figures.map((each) => ({ ...each, value: "" })) };
