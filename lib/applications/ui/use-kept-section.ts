"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { UseFormReturn } from "react-hook-form";
import { renewPage } from "@/lib/accounts/ui/renew-page";
import { passingTime } from "@/lib/ui/passing-time";
import type { PlainSection } from "../domain/content";
import type { Place } from "../domain/place";
import { type ExchangePlace, exchange, type Heard } from "./exchange";
import { changesIn, pathOf, writeChanges } from "./form-changes";
import { forgetPage, heardSignedOut, isSignedOutHere, keepAgain, keepWords, LEAVING, leftWordsOf } from "./kept-words";
import { answerCalls } from "./open-pages";
import { type KeeperView, SectionKeeper } from "./section-keeper";

type Stored = { readonly content: PlainSection; readonly revision: number; readonly savedAt: Date };

/** So long after the last movement of a hand a page is watched by nobody, and its session may come to its end. */
const UNWATCHED_MS = 10 * 60_000;

/** Keeps a section while it is written: here at once, on the server as soon as it can be reached. */
export function useKeptSection(form: UseFormReturn, place: ExchangePlace, stored: Stored): KeptSection {
  const [kept] = useState(() => new KeptSection(form, place, stored));
  useEffect(() => kept.open(), [kept]);
  return kept;
}

export const useKeeperView = (kept: KeptSection): KeeperView => usePartOfKeeper(kept, (view) => view);

/** One part of it alone: whoever hangs on that is not drawn anew at every key. */
export const usePartOfKeeper = <Part>(kept: KeptSection, part: (view: KeeperView) => Part): Part =>
  useSyncExternalStore(
    kept.subscribe,
    () => part(kept.keeper.view),
    () => part(kept.keeper.view),
  );

/** A keeper tied to a form, to this browser's storage and to the events of this page. */
export class KeptSection {
  readonly keeper: SectionKeeper;
  private readonly page = `${performance.timeOrigin}-${Math.random()}`;
  private readonly listeners = new Set<() => void>();
  private writing = false;
  private watched = true;
  private files: string | null = null;
  private unwatched: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly form: UseFormReturn,
    private readonly place: ExchangePlace,
    { content, revision, savedAt }: Stored,
  ) {
    this.keeper = new SectionKeeper(place.section, { content, revision }, savedAt, {
      exchange: async (known, edits) => {
        const answer = await exchange(place, known, edits);
        if (answer.kind === "heard") this.hearAnswer(answer);
        return answer;
      },
      keep: (edits) => void keepWords({ ...place, page: this.page, edits, openedAt: performance.timeOrigin }),
      take: (changes, shown) => {
        this.writing = true;
        writeChanges(form, changes, shown);
        this.writing = false;
      },
      changed: () => {
        for (const tell of this.listeners) tell();
      },
      watched: () => document.visibilityState === "visible" && this.watched,
      after: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      now: passingTime,
    });
  }

  readonly subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };

  /** The name of the input that a place has in the form as it stands; null where there is none. */
  pathOf(place: Place): string | null {
    return pathOf(this.form, place);
  }

  /** From now until the returned function is called this page keeps the section. */
  open(): () => void {
    const { keeper, form } = this;
    const begun = keeper.view.known.revision;
    const forgets = [
      answerCalls({
        page: this.page,
        account: this.place.account,
        save: async (applicationId) => {
          if (applicationId !== this.place.applicationId) return null;
          await keeper.save();
          return keeper.held;
        },
        signedOut: heardSignedOut,
      }),
      form.subscribe({ formState: { values: true }, callback: ({ name }) => this.typedIn(name) }),
      on(window, "beforeunload", (event) => {
        if (!keeper.isClean && !isSignedOutHere()) event.preventDefault();
      }),
      on(window, LEAVING, (event) => {
        if (event instanceof CustomEvent && Array.isArray(event.detail)) event.detail.push(keeper.save());
      }),
      on(window, "focus", () => void keeper.flush()),
      on(window, "online", () => void keeper.flush()),
      on(window, "pagehide", () => void keeper.save()),
      on(document, "visibilitychange", () => void keeper.flush()),
      on(document, "pointerdown", () => this.movement()),
      on(document, "keydown", () => this.movement()),
    ];
    this.movement();
    void this.adoptLeftWords();
    return () => {
      for (const forget of forgets) forget();
      clearTimeout(this.unwatched);
      // Going on within the portal does not unload the page: what is typed is sent, and pages drawn before are forgotten.
      void keeper.save().then(() => {
        keeper.stop();
        if (keeper.view.known.revision !== begun) renewPage(this.place.account);
      });
    };
  }

  /** A colleague has sent or removed a file, or one has been scanned: the page is drawn anew around the form. */
  private hearAnswer({ files }: Heard): void {
    keepAgain();
    if (files === null) return;
    if (this.files !== null && this.files !== files) renewPage(this.place.account);
    this.files = files;
  }

  private typedIn(name: string | undefined): void {
    if (this.writing) return;
    this.keeper.type(changesIn(this.place.section, this.form, name, () => this.keeper.shown));
  }

  private movement(): void {
    const away = !this.watched;
    this.watched = true;
    clearTimeout(this.unwatched);
    this.unwatched = setTimeout(() => {
      this.watched = false;
    }, UNWATCHED_MS);
    if (away) void this.keeper.flush();
  }

  private async adoptLeftWords(): Promise<void> {
    const { account, applicationId, section } = this.place;
    const left = (await leftWordsOf(account, applicationId)).filter((words) => words.section === section);
    this.keeper.adopt(left.flatMap(({ edits }) => edits));
    for (const { page } of left) void forgetPage({ ...this.place, page });
  }
}

function on(target: Window | Document, name: string, work: (event: Event) => void): () => void {
  target.addEventListener(name, work);
  return () => target.removeEventListener(name, work);
}
