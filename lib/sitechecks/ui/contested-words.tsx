"use client";

import { figureKind } from "@/lib/screening/domain/figures";
import { Button } from "@/lib/ui/button";
import { Panel } from "@/lib/ui/panel";
import { useWords } from "@/lib/words/client";
import type { WordsForm } from "../schema";
import { asMeant, type WordPart } from "./record-words";
import type { Contested } from "./use-record";

/** What this device kept, beside what somebody else has stored meanwhile: each part is chosen once, and nothing is lost before. */
export function ContestedWords(props: {
  contested: Contested;
  stored: WordsForm;
  onChoose: (part: WordPart, whose: "mine" | "portal") => void;
}) {
  const { contested, stored, onChoose } = props;
  const t = useWords("sitechecks");
  return (
    <Panel title={t("contested.title")}>
      <p role="status">{t("contested.lead")}</p>
      <ul className="rule-list mt-3">
        {contested.parts.map((part) => (
          <li key={part} className="grid gap-3 py-4">
            <h3 className="text-base font-semibold">{t(part === "figures" ? "figuresTitle" : part)}</h3>
            <dl className="grid gap-3 sm:grid-cols-2">
              <Text label={t("contested.mine")} words={contested.mine} part={part} />
              <Text label={t("contested.portal")} words={stored} part={part} />
            </dl>
            <div className="flex flex-wrap gap-3">
              <Button look="outline" onClick={() => onChoose(part, "mine")}>
                {t("contested.takeMine")}
              </Button>
              <Button look="outline" onClick={() => onChoose(part, "portal")}>
                {t("contested.takePortal")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Text({ label, words, part }: { label: string; words: WordsForm; part: WordPart }) {
  const t = useWords("sitechecks");
  const lines = linesOf(words, part, t);
  return (
    <div className="min-w-0">
      <dt className="hint">{label}</dt>
      <dd className="break-words whitespace-pre-line">{lines.length === 0 ? "—" : lines.join("\n")}</dd>
    </div>
  );
}

function linesOf(words: WordsForm, part: WordPart, t: ReturnType<typeof useWords<"sitechecks">>): readonly string[] {
  if (part === "people") {
    return words.people
      .filter(({ name, office }) => name.trim() !== "" || office.trim() !== "")
      .map((person) => t("person", person));
  }
  if (part === "figures") {
    return asMeant(words)
      .figures.filter(({ value }) => value.trim() !== "")
      .map(({ figure, value }) => {
        const unit = t(figureKind(figure) === "amount" ? "wan" : "peopleUnit");
        return `${t(`figures.${figure}`)}: ${value} ${unit}`;
      });
  }
  if (part === "result") return words.result === "" ? [] : [t(`results.${words.result}`)];
  return words[part].trim() === "" ? [] : [words[part]];
}
