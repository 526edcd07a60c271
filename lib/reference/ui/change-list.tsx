"use client";

import { useLocale, useWords } from "@/lib/words/client";
import type { Changes } from "../domain/changes";
import type { ReferenceKind } from "../domain/kinds";

/** More than these are counted, not listed. */
const SHOWN = 30;

type Props = {
  readonly kind: ReferenceKind;
  readonly changes: Changes;
  readonly accounts: Readonly<Record<string, number>>;
};

/** What is new, renamed and gone against the version before; and who works under a code that changes. */
export function ChangeList({ kind, changes: { added, removed, renamed }, accounts }: Props) {
  const t = useWords("reference");
  const held = (code: string) => (accounts[code] ? t("preview.accounts", { count: accounts[code] }) : "");
  const named = ({ code, zh }: { readonly code: string; readonly zh: string }) =>
    kind === "holidays" ? `${code} ${t(`dayKinds.${zh === "work" ? "work" : "off"}`)}` : `${code} ${zh}`;
  const dayKind = (text: string) => (kind === "holidays" ? t(`dayKinds.${text === "work" ? "work" : "off"}`) : text);
  return (
    <div className="grid gap-4">
      <Changed title={t("preview.added", { count: added.length })} items={added.map(named)} />
      <Changed
        title={t("preview.renamed", { count: renamed.length })}
        items={renamed.map(
          ({ code, before, after }) =>
            `${t("preview.renamedItem", { code, before: dayKind(before), after: dayKind(after) })}${held(code)}`,
        )}
      />
      <Changed
        title={t("preview.removed", { count: removed.length })}
        items={removed.map((each) => `${named(each)}${held(each.code)}`)}
      />
    </div>
  );
}

function Changed({ title, items }: { title: string; items: readonly string[] }) {
  const t = useWords("reference");
  const separator = useLocale() === "en" ? ", " : "、";
  const shown = items.slice(0, SHOWN);
  return (
    <div>
      <h4 className="text-base">{title}</h4>
      {items.length > 0 && (
        <p className="text-ink-2">
          {shown.join(separator)}
          {items.length > SHOWN && ` ${t("preview.andMore", { count: items.length - SHOWN })}`}
        </p>
      )}
    </div>
  );
}
