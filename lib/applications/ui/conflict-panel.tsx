"use client";

import type { ReactNode } from "react";
import { shanghaiClock } from "@/lib/core/time";
import { isUuid } from "@/lib/core/uuid";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { useLocale, useWords } from "@/lib/words/client";
import type { Edit } from "../domain/edits";
import { isRowValue, type Place, type PlaceValue, placeKey, valueAt } from "../domain/place";
import { fieldLabel } from "./field-label";
import { choiceWords } from "./field-words";
import { Panel } from "./kept-notes";
import { useLive } from "./live-form";
import { type KeptSection, useKeeperView } from "./use-kept-section";

type ConflictProps = {
  readonly kept: KeptSection;
  readonly name: (edit: Edit) => ReactNode;
  readonly words: (place: Place, value: PlaceValue) => string;
};

/** The same in a section of the form. */
export function SectionConflicts({ kept }: { kept: KeptSection }) {
  const words = useValueWords();
  const { known } = useKeeperView(kept);
  const name = (edit: Edit) => <PlaceName place={edit.place} row={rowNameOf(known.content, kept, edit)} />;
  return <ConflictPanel kept={kept} name={name} words={words} />;
}

/** What a colleague saved and what was typed here, side by side; a person chooses, and until then both are kept. */
export function ConflictPanel({ kept, name, words }: ConflictProps) {
  const t = useWords("applications");
  const { disputes, known, keptAt, keptBy } = useKeeperView(kept);
  if (disputes.length === 0) return null;
  return (
    <Panel id="choice">
      <Alert tone="warning" announce title={t("section.conflictTitle", { count: disputes.length })}>
        <p>{t("section.conflictHint")}</p>
        <ul className="mt-2 grid gap-5">
          {disputes.map((edit) => (
            <li className="grid gap-2" key={placeKey(edit.place)}>
              <p className="font-semibold">{name(edit)}</p>
              <div className="grid gap-3 sm:grid-cols-2">
                <Side
                  title={
                    keptBy
                      ? t("section.conflictTheirsBy", { name: keptBy, at: shanghaiClock(keptAt) })
                      : t("section.conflictTheirs", { at: shanghaiClock(keptAt) })
                  }
                  button={keptBy ? t("section.takeTheirsOf", { name: keptBy }) : t("section.takeTheirs")}
                  words={words(edit.place, valueAt(known.content, edit.place))}
                  onTake={() => kept.keeper.chooseTheirs(edit)}
                />
                <Side
                  title={t("section.conflictMine")}
                  button={t("section.takeMine")}
                  words={words(edit.place, edit.value)}
                  onTake={() => kept.keeper.chooseMine(edit)}
                />
              </div>
            </li>
          ))}
        </ul>
      </Alert>
    </Panel>
  );
}

function Side(props: { title: string; button: string; words: string; onTake: () => void }) {
  return (
    <div className="grid content-between gap-2 rounded-box border border-line bg-white p-3 text-ink">
      <div className="grid gap-1">
        <p className="hint">{props.title}</p>
        <p className="whitespace-pre-wrap wrap-anywhere">{props.words}</p>
      </div>
      <div>
        <Button look="outline" small onClick={props.onTake}>
          {props.button}
        </Button>
      </div>
    </div>
  );
}

function PlaceName({ place, row }: { place: Place; row: RowName | null }) {
  const t = useWords("applications");
  const label = fieldLabel(t, place.cell === undefined ? place.field : `${place.field}.${place.cell}`);
  const table = fieldLabel(t, place.field);
  if (row === null) return label;
  return (
    <>
      {"name" in row
        ? t("section.conflictRow", { table, row: row.name })
        : t("section.conflictLine", { table, line: row.line })}
      {place.cell !== undefined && ` · ${label}`}
    </>
  );
}

type RowName = { readonly name: string } | { readonly line: number };

/** How a row is called by those who look at it: by its name, else by its place in the form; a row of the call's by what it is about. */
function rowNameOf(content: Parameters<typeof valueAt>[0], kept: KeptSection, { place, over }: Edit): RowName | null {
  if (place.row === undefined) return null;
  const row = { field: place.field, row: place.row };
  const found = [valueAt(content, row), valueAt(kept.keeper.shown, row), ...over].find(isRowValue);
  if (typeof found?.name === "string" && found.name !== "") return { name: found.name };
  const line = Number(kept.pathOf(row)?.split(".").at(-1)) + 1;
  return isUuid(place.row) && !Number.isNaN(line) ? { line } : { name: place.row.slice(0, 12) };
}

function useValueWords() {
  const t = useWords("applications");
  const locale = useLocale();
  const { lists } = useLive();
  return ({ field, cell }: Place, value: PlaceValue): string => {
    if (value === null) return t("section.conflictRemoved");
    if (isRowValue(value)) {
      const texts = Object.entries(value).filter(([name, text]) => name !== "id" && text !== "");
      return texts.map(([, text]) => text).join(" · ") || t("section.conflictEmpty");
    }
    const path = cell === undefined ? field : `${field}.${cell}`;
    const texts = typeof value === "string" ? [value] : value;
    return texts.map((text) => choiceWords(t, locale, lists, path, text)).join(" · ") || t("section.conflictEmpty");
  };
}
