"use client";

import { useEffect, useRef, useState } from "react";
import { LEAVING } from "@/lib/applications/ui/kept-words";
import { passingTime } from "@/lib/ui/passing-time";
import type { saveSheetAction } from "../actions";
import { mergeSheets, type SheetConflict } from "../domain/merge-sheets";
import { type DraftSheet, isKeepable } from "../domain/sheet-draft";
import type { KeptSheet } from "./kept-sheets";
import { type SaveOutcome, SaveQueue, type SaveStatus } from "./save-queue";
import { draftOf, EMPTY_ENTRY, entriesOf, entriesWith, type SheetEntry } from "./sheet-entries";
import { SheetKeeper } from "./sheet-keeper";

type Stored = DraftSheet & { readonly revision: number; readonly savedAt: Date | null };

/** What a save action takes beside the name of the sheet. */
type Sent = Omit<Parameters<typeof saveSheetAction>[0], "assignmentId">;
type Answer =
  | Extract<Awaited<ReturnType<typeof saveSheetAction>>, { ok: true }>
  | { readonly ok: false; readonly refusal: string };

/** Whose sheet it is, and which: what this browser keeps of it is found again by both. */
export type SheetPlace = Pick<KeptSheet, "account" | "sheet">;

/**
 * A sheet that keeps itself saved while it is written, here at once and on the server as soon as it can be reached, and takes over
 * what another window has saved meanwhile or a page that is gone has left.
 */
export function useSheet(stored: Stored, place: SheetPlace, save: (mine: Sent) => Promise<Answer>) {
  const [entries, setEntries] = useState(() => entriesOf(stored));
  const [status, setStatus] = useState<SaveStatus>(
    stored.savedAt === null ? { state: "untouched" } : { state: "saved", at: stored.savedAt },
  );
  const [conflicts, setConflicts] = useState<readonly SheetConflict[]>([]);
  const latest = useRef(entries);
  const show = (next: typeof entries) => {
    latest.current = next;
    setEntries(next);
  };
  /** Takes in what was written elsewhere: what only one side changed goes in, the rest is asked. */
  const take = (base: DraftSheet, theirs: DraftSheet, mine: DraftSheet) => {
    const merged = mergeSheets(base, theirs, mine);
    show(entriesWith(latest.current, merged.sheet));
    setConflicts(merged.conflicts);
  };

  const [{ queue, keeper }] = useState(() => {
    const known = { content: draftOf(entriesOf(stored)), revision: stored.revision };
    const keeper = new SheetKeeper(place, known.content);
    let base = known.content;
    const queue = new SaveQueue<DraftSheet>(known, {
      read: () => {
        const mine = draftOf(latest.current);
        return isKeepable(mine) ? mine : null;
      },
      send: async ({ content, revision }, mine) => {
        base = content;
        const outcome = outcomeOf(await save({ revision, ...plain(mine) }), mine);
        if (outcome.kind === "saved") keeper.saved(outcome.content, draftOf(latest.current));
        return outcome;
      },
      take: (_sent, theirs) => take(base, theirs, draftOf(latest.current)),
      show: setStatus,
      after: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      now: passingTime,
    });
    return { queue, keeper };
  });

  useEffect(() => guardLeaving(queue), [queue]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens; what it calls never changes its meaning
  useEffect(
    () =>
      keeper.open((left) => {
        take(left.base, draftOf(latest.current), left.mine);
        keeper.written(draftOf(latest.current));
        queue.changed();
      }),
    [keeper],
  );

  const change = (next: typeof entries) => {
    show(next);
    keeper.written(draftOf(next));
    queue.changed();
  };
  return {
    entries,
    status,
    conflicts,
    setEntry: (code: string, entry: Partial<SheetEntry>) => {
      const { items, comment } = latest.current;
      change({ items: { ...items, [code]: { ...(items[code] ?? EMPTY_ENTRY), ...entry } }, comment });
    },
    setComment: (comment: string) => change({ ...latest.current, comment }),
    flush: () => queue.flush(),
    revision: () => queue.revision,
  };
}

/** The same sheet with the keys that the action's schema names. */
const plain = ({ scores, comment }: DraftSheet) => ({
  scores: Object.fromEntries(
    Object.entries(scores).flatMap(([code, item]) => (item ? [[code, { ...item }] as const] : [])),
  ),
  comment,
});

function outcomeOf(answer: Answer, mine: DraftSheet): SaveOutcome<DraftSheet> {
  if (answer.ok) {
    const { value } = answer;
    const content = value.outcome === "saved" ? mine : draftOf(entriesOf(value.sheet));
    return { kind: "saved", content, revision: value.revision, savedAt: value.savedAt };
  }
  if (answer.refusal === "not-signed-in" || answer.refusal === "other-account") return { kind: "signed-out" };
  return { kind: "refused", refusal: answer.refusal };
}

/** Sends what is typed when the page goes out of sight, and asks before it is closed with something unsaved. */
function guardLeaving(queue: SaveQueue<DraftSheet>): () => void {
  const guard = (event: BeforeUnloadEvent) => {
    if (queue.isDirty) event.preventDefault();
  };
  const leaving = () => {
    if (document.visibilityState === "hidden") void queue.flush();
  };
  const back = () => void queue.flush();
  const signingOut = (event: Event) => {
    if (event instanceof CustomEvent && Array.isArray(event.detail)) event.detail.push(queue.flush());
  };
  window.addEventListener("beforeunload", guard);
  window.addEventListener(LEAVING, signingOut);
  window.addEventListener("focus", back);
  window.addEventListener("online", back);
  document.addEventListener("visibilitychange", leaving);
  return () => {
    window.removeEventListener("beforeunload", guard);
    window.removeEventListener(LEAVING, signingOut);
    window.removeEventListener("focus", back);
    window.removeEventListener("online", back);
    document.removeEventListener("visibilitychange", leaving);
    void queue.flush();
  };
}
