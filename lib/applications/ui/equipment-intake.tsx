"use client";

import { type ChangeEvent, useState } from "react";
import { Alert, type AlertTone } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/form/field";
import { FileField } from "@/lib/ui/form/file-field";
import { usePageAccount } from "@/lib/ui/page-account";
import { randomUuid } from "@/lib/ui/random-uuid";
import { useLocale, useWords } from "@/lib/words/client";
import { EQUIPMENT_COLUMNS, equipmentLines } from "../domain/equipment-table";
import { pastedCells } from "../domain/pasted-cells";
import type { Equipment } from "../domain/sections/investment";
import { fieldLabel } from "./field-label";
import { importedCells, type ReadLeniently } from "./import-table";
import { tableRemarks } from "./table-remarks";

type Said = { readonly tone: AlertTone; readonly words: string };
type Way = "paste" | "import";

const WHYS = [
  "file-kind-unknown",
  "file-kind-mismatch",
  "file-too-large",
  "file-empty",
  "archive-damaged",
  "workbook-damaged",
  "too-many-rows",
  "formula-cell",
  "encrypted-workbook",
  "old-workbook",
  "not-reached",
] as const;

/** Two ways to fill the list from a spreadsheet. `onTake` refuses what would be too much. */
export function EquipmentIntake({ onTake }: { onTake: (lines: readonly Equipment[]) => boolean }) {
  const t = useWords("applications");
  const locale = useLocale();
  const [way, setWay] = useState<Way | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const take: TakeCells = (cells, doubtful) => {
    const { lines, remarks } = equipmentLines(cells, randomUuid);
    if (lines.length === 0) return setSaid({ tone: "warning", words: t("equipment.nothing") });
    if (!onTake(lines)) return setSaid({ tone: "warning", words: t("equipment.tooMany") });
    const added = t("equipment.added", { count: lines.length });
    const told = tableRemarks(t, locale, remarks) + doubtful;
    setSaid({ tone: told === "" ? "success" : "info", words: added + told });
    setWay(null);
  };
  const fail = (why: string, at: string | null) => {
    const known = WHYS.find((code) => code === why) ?? "other";
    setSaid({
      tone: "error",
      words: t("equipment.importFailed", { why: t(`equipment.importWhy.${known}`), at: at ?? "none" }),
    });
  };
  const choose = (next: Way) => {
    setSaid(null);
    setWay(way === next ? null : next);
  };
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button look="outline" small icon="copy" aria-expanded={way === "paste"} onClick={() => choose("paste")}>
          {t("equipment.paste")}
        </Button>
        <Button look="outline" small icon="up" aria-expanded={way === "import"} onClick={() => choose("import")}>
          {t("equipment.import")}
        </Button>
      </div>
      {way === "paste" && <PasteField onCells={take} />}
      {way === "import" && <ImportField onCells={take} onFail={fail} />}
      {said && (
        <Alert tone={said.tone} announce>
          <p>{said.words}</p>
        </Alert>
      )}
    </div>
  );
}

/** `doubtful`: a sentence on cells to look at twice; empty when there are none. */
type TakeCells = (cells: readonly (readonly string[])[], doubtful: string) => void;

function PasteField({ onCells }: { onCells: TakeCells }) {
  const t = useWords("applications");
  const locale = useLocale();
  const [text, setText] = useState("");
  const columns = EQUIPMENT_COLUMNS.map((column) => fieldLabel(t, `equipment.${column}`)).join(
    locale === "en" ? ", " : "、",
  );
  return (
    <div className="grid gap-3">
      <Field id="equipment-paste" label={t("equipment.pasteLabel")} hint={t("equipment.pasteHint", { columns })}>
        {(wired) => (
          <textarea
            {...wired}
            rows={4}
            className="textarea"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button small onClick={() => onCells(pastedCells(text), "")}>
          {t("equipment.pasteTake")}
        </Button>
      </div>
    </div>
  );
}

function ImportField({ onCells, onFail }: { onCells: TakeCells; onFail: (why: string, at: string | null) => void }) {
  const t = useWords("applications");
  const account = usePageAccount();
  const [reading, setReading] = useState(false);
  const doubtfulWords = ({ formulas, merged }: ReadLeniently) =>
    [
      formulas.length > 0 && t("equipment.formulasTaken", { count: formulas.length, first: formulas[0] ?? "" }),
      merged.length > 0 && t("equipment.mergedTaken", { count: merged.length, first: merged[0] ?? "" }),
    ]
      .filter(Boolean)
      .join("");
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const file = input.files?.[0];
    if (!file) return;
    setReading(true);
    const answer = await importedCells(account, file);
    setReading(false);
    input.value = ""; // the same file can be chosen again after it was put right
    if (answer.ok) onCells(answer.cells, doubtfulWords(answer.readLeniently));
    else onFail(answer.refusal, answer.at);
  };
  return (
    <>
      <FileField
        name="equipment-file"
        label={t("equipment.importLabel")}
        hint={t("equipment.importHint")}
        accept=".xlsx,.csv"
        disabled={reading}
        onChange={read}
      />
      {reading && <p role="status">{t("equipment.importing")}</p>}
    </>
  );
}
