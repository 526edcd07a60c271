"use client";

import { useWords } from "@/lib/words/client";
import type { Words } from "@/lib/words/translate";
import { answeredNumber, isAnswersCode } from "../domain/answers";
import type { PaperCode } from "../domain/content";
import type { Edit } from "../domain/edits";
import { isRowValue, type PlaceValue, placeKey } from "../domain/place";
import { fieldLabel } from "./field-label";
import type { KeptWords } from "./kept-words";

/** How many words of which paper are in this browser alone. */
export const leftTitle = (t: Words<"applications">, { section, edits }: KeptWords): string =>
  isAnswersCode(section)
    ? t("left.answersTitle", { count: edits.length })
    : t("left.title", { code: section, count: edits.length });

/** Words that are in this browser alone, each with what it belongs to: to be read, or copied. */
export function EditList({ paper, edits }: { paper: PaperCode; edits: readonly Edit[] }) {
  return (
    <ul className="list-disc ps-5">
      {edits.map((edit) => (
        <li className="wrap-anywhere" key={placeKey(edit.place)}>
          <EditWords paper={paper} edit={edit} />
        </li>
      ))}
    </ul>
  );
}

function EditWords({ paper, edit: { place, value } }: { paper: PaperCode; edit: Edit }) {
  const t = useWords("applications");
  const label = isAnswersCode(paper)
    ? t("corrections.answer", { number: answeredNumber(place.field) + 1 })
    : fieldLabel(t, place.cell === undefined ? place.field : `${place.field}.${place.cell}`);
  return <>{t("left.words", { label, text: textOf(value) || t("section.conflictEmpty") })}</>;
}

function textOf(value: PlaceValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  return isRowValue(value)
    ? Object.entries(value)
        .flatMap(([name, text]) => (name === "id" ? [] : [text]))
        .join(" ")
        .trim()
    : value.join(" ");
}
