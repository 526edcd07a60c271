"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { Button } from "@/lib/ui/button";
import { Dialog } from "@/lib/ui/dialog";
import { KeyHints, useShortcuts } from "@/lib/ui/shortcuts";
import { useWords } from "@/lib/words/client";

const HELP = ["j", "k", "tabs", "decide", "y", "n", "r", "confirm", "help"] as const;

/** The keys that lead from place to place; those that choose belong to the forms. */
export function DeskKeys(props: {
  previousHref: string | null;
  nextHref: string | null;
  /** Of the five criteria, in their order. */
  criteria: readonly string[];
  decideHref: string;
  /** Where Y, N and R lead while no form on the page takes them. */
  verdictHrefs: { readonly y?: string; readonly n?: string; readonly r?: string };
}) {
  const { previousHref, nextHref, criteria, decideHref, verdictHrefs } = props;
  const t = useWords("screening");
  const router = useRouter();
  const [help, setHelp] = useState(false);
  const shortcuts = useMemo(() => {
    const hrefs: Record<string, string | null | undefined> = {
      j: nextHref,
      k: previousHref,
      "0": decideHref,
      ...verdictHrefs,
      ...Object.fromEntries(criteria.map((href, place) => [String(place + 1), href])),
    };
    const moves = Object.entries(hrefs).flatMap(([key, href]) => (href ? [[key, () => router.push(href)]] : []));
    return { ...Object.fromEntries(moves), "?": () => setHelp(true) };
  }, [previousHref, nextHref, criteria, decideHref, verdictHrefs, router]);
  useShortcuts(shortcuts);
  return (
    <>
      <KeyHints
        hints={[
          { keys: ["J", "K"], does: t("keys.next") },
          { keys: ["1–5"], does: t("keys.tabs") },
          { keys: ["Y", "N", "R"], does: t("keys.choose") },
          { keys: ["Ctrl", "Enter"], does: t("keys.confirm") },
          { keys: ["?"], does: t("keys.all") },
        ]}
      />
      <Dialog
        open={help}
        onClose={() => setHelp(false)}
        title={t("keys.title")}
        actions={
          <Button look="outline" onClick={() => setHelp(false)}>
            {t("keys.close")}
          </Button>
        }
      >
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
          {HELP.map((key) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="kbd">{KEY_NAMES[key]}</kbd>
              </dt>
              <dd>{t(`keys.help.${key}`)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}

const KEY_NAMES: Record<(typeof HELP)[number], string> = {
  j: "J",
  k: "K",
  tabs: "1–5",
  decide: "0",
  y: "Y",
  n: "N",
  r: "R",
  confirm: "Ctrl+Enter",
  help: "?",
};
