"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useRef, useState } from "react";
import { type Resolver, type UseFormReturn, useForm } from "react-hook-form";
import { shanghaiClock } from "@/lib/core/time";
import type { SaveState } from "@/lib/ui/form/save-bar";
import type { Refused } from "@/lib/ui/form/use-action";
import { usePageAccount } from "@/lib/ui/page-account";
import { saveSiteCheckAction } from "../actions";
import type { SiteCheckRefusal } from "../domain/site-check";
import { keptWords, type WordsForm, wordsForm } from "../schema";
import { forgetWords, keepWords, waitingWords } from "./phone-store";
import { asMeant, asTyped, differingParts, sendable, type WordPart } from "./record-words";

type Saved = { readonly siteCheckId: string; readonly version: number; readonly words: WordsForm };

/** Words of this device that stand against those of somebody else, and the parts that are still to be chosen. */
export type Contested = { readonly mine: WordsForm; readonly parts: readonly WordPart[] };

const RETRY_MS = 15_000;

/** A copy of what the form holds, for typing goes on meanwhile. */
const held = (form: UseFormReturn<WordsForm>): WordsForm => structuredClone(asTyped(form.getValues()));

const read = zodResolver(wordsForm, undefined, { raw: true });
const resolver: Resolver<WordsForm> = (typed, context, options) => read(asMeant(asTyped(typed)), context, options);

/**
 * The words of a record. Every change is kept on the telephone at once and on the portal when a field is left, and again
 * until the line carries it. A record that somebody else has changed meanwhile is not overwritten: both texts are then shown,
 * and what this device kept stays until the writer has chosen.
 */
export function useRecord({ siteCheckId, version: first, words }: Saved) {
  const account = usePageAccount();
  const [version, setVersion] = useState(first);
  const [state, setState] = useState<SaveState>("saved");
  const [at, setAt] = useState<string>();
  const [refused, setRefused] = useState<Refused<SiteCheckRefusal> | null>(null);
  const [restored, setRestored] = useState(false);
  const [contested, setContested] = useState<Contested | null>(null);
  const form = useForm<WordsForm>({ resolver, defaultValues: words, mode: "onTouched", shouldFocusError: false });
  const latest = useRef(first);
  const onPortal = useRef(words);
  /** What was sent and never answered: it may have arrived, so it is sent again before anything newer. */
  const unanswered = useRef<WordsForm | null>(null);
  /** Nothing is written over the kept words before they have been looked at, and chosen between if need be. */
  const mayKeep = useRef(false);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    const takeUp = async () => {
      const waiting = await waitingWords(siteCheckId).catch(() => undefined);
      const kept = keptWords.safeParse(waiting?.words).data ?? null;
      const parts = kept ? differingParts(kept, onPortal.current) : [];
      if (kept && waiting?.version !== latest.current && parts.length > 0) {
        setContested({ mine: kept, parts });
        return;
      }
      mayKeep.current = true;
      if (!kept) return;
      if (parts.length === 0) {
        await forgetWords(siteCheckId);
        return;
      }
      form.reset(kept, { keepDefaultValues: true });
      setState("unsaved");
      setRestored(true);
    };
    void takeUp();
  }, [siteCheckId, form]);

  useEffect(() => {
    const { unsubscribe } = form.watch(() => {
      setState("unsaved");
      const words = asTyped(form.getValues());
      if (mayKeep.current) void keepWords({ siteCheckId, version: latest.current, words });
    });
    return unsubscribe;
  }, [siteCheckId, form]);

  /** The version that the portal has then; null when it has not taken the words. */
  const deliver = async (sent: WordsForm): Promise<number | null> => {
    unanswered.current = sent;
    const answer = await saveSiteCheckAction({ siteCheckId, version: latest.current, ...sent }, account);
    unanswered.current = null;
    if (!answer.ok) {
      setState("attention");
      setRefused((before) => ({ ...answer, attempt: (before?.attempt ?? 0) + 1 }));
      return null;
    }
    latest.current = answer.value.version;
    onPortal.current = sent;
    setVersion(answer.value.version);
    setRefused(null);
    setRestored(false);
    setAt(shanghaiClock(new Date(answer.value.savedAt)));
    return answer.value.version;
  };

  const send = async (typed: WordsForm): Promise<number | null> => {
    try {
      const lost = unanswered.current;
      if (lost) setState("saving");
      if (lost && (await deliver(lost)) === null) return null;
      const sent = sendable(typed, onPortal.current);
      if (differingParts(sent, onPortal.current).length > 0) {
        setState("saving");
        if ((await deliver(sent)) === null) return null;
      }
    } catch {
      setState("offline");
      setRefused(null);
      return null;
    }
    await settle();
    return latest.current;
  };

  /** What was typed while words were on their way is kept upon the new version. */
  const settle = async (): Promise<void> => {
    const now = held(form);
    const isAll = differingParts(now, onPortal.current).length === 0;
    setState(isAll ? "saved" : "unsaved");
    if (!mayKeep.current) return;
    const kept = isAll ? forgetWords(siteCheckId) : keepWords({ siteCheckId, version: latest.current, words: now });
    await kept.catch(() => undefined); // a browser that keeps nothing: the portal has it all the same
  };

  /** One after the other, so that a record never competes with itself. */
  const save = (): Promise<number | null> => {
    const now = held(form);
    const sent = line.current.then(() => send(now));
    line.current = sent;
    return sent;
  };

  const again = useRef(save);
  again.current = save;
  const isWaiting = contested === null && refused === null && (state === "unsaved" || state === "offline");
  useEffect(() => {
    if (!isWaiting) return;
    const retry = () => void again.current();
    window.addEventListener("online", retry);
    const timer = setInterval(retry, RETRY_MS);
    return () => {
      window.removeEventListener("online", retry);
      clearInterval(timer);
    };
  }, [isWaiting]);

  /** Takes one's own words for a part, or lets them go; after the last one the record is saved and can be written on. */
  const choose = (part: WordPart, whose: "mine" | "portal"): void => {
    if (contested === null) return;
    if (whose === "mine") {
      form.reset({ ...held(form), [part]: contested.mine[part] }, { keepDefaultValues: true });
    }
    const parts = contested.parts.filter((each) => each !== part);
    setContested(parts.length === 0 ? null : { ...contested, parts });
    if (parts.length > 0) return;
    mayKeep.current = true;
    void save();
  };

  return { form, version, state, at, refused, restored, contested, stored: onPortal.current, save, choose };
}
