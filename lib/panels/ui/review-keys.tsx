"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { KeyHints, useShortcuts } from "@/lib/ui/shortcuts";
import { useWords } from "@/lib/words/client";

type Props = {
  /** The parts of the file, in the order of their tabs. */
  readonly parts: readonly string[];
  readonly nextHref: string | null;
  /** Something can be scored: there is a field to go to, and a sheet to lock, or of a practice to hand in. */
  readonly scores: boolean;
  readonly finish?: "lock" | "handIn";
};

/** The keys that lead about a review; those inside the sheet are told at its criterion. */
export function ReviewKeys({ parts, nextHref, scores, finish = "lock" }: Props) {
  const t = useWords("panels");
  const router = useRouter();
  const shortcuts = useMemo(() => {
    const tabs = parts.map((part, place) => [String(place + 1), () => openPart(part)] as const);
    return {
      ...Object.fromEntries(tabs),
      f: () => document.querySelector<HTMLElement>("#file [role=tab][aria-selected=true]")?.focus(),
      ...(scores ? { s: () => document.querySelector<HTMLElement>("#sheet input[id^=score-]")?.focus() } : {}),
      ...(nextHref ? { j: () => router.push(nextHref) } : {}),
    };
  }, [parts, nextHref, scores, router]);
  useShortcuts(shortcuts);
  return (
    <KeyHints
      hints={[
        ...(parts.length > 0
          ? [
              { keys: [`1–${parts.length}`], does: t("keys.parts") },
              { keys: ["F"], does: t("keys.file") },
            ]
          : []),
        ...(scores
          ? [
              { keys: ["S"], does: t("keys.sheet") },
              { keys: ["Ctrl", "Enter"], does: t(`keys.${finish}`) },
            ]
          : []),
        ...(nextHref ? [{ keys: ["J"], does: t("keys.next") }] : []),
      ]}
    />
  );
}

function openPart(part: string): void {
  const tab = document.getElementById(`part-${part}-tab`);
  tab?.click();
  tab?.focus();
}
