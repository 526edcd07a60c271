"use client";

import { type ClipboardEvent, useState } from "react";
import { Alert, type AlertTone } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/form/field";
import { useLocale, useWords } from "@/lib/words/client";
import type { TableRemarks } from "../domain/headed-table";
import { pastedCells } from "../domain/pasted-cells";
import { tableRemarks } from "./table-remarks";

type Cells = readonly (readonly string[])[];
type Taken = {
  /** What was done with the cells, in words. */
  readonly told: string;
  readonly remarks: TableRemarks;
};
/** Null when there was nothing to read in the cells. */
export type TakeCells = (cells: Cells, target?: EventTarget) => Taken | null;

type Said = { readonly tone: AlertTone; readonly words: string };

/** Rows copied from a spreadsheet, pasted into any field of a table or into a box of their own. */
export function useTablePaste(take: TakeCells) {
  const t = useWords("applications");
  const locale = useLocale();
  const [last, setLast] = useState<Said | null>(null);
  const said = ({ told, remarks }: Taken): Said => {
    const words = told + tableRemarks(t, locale, remarks);
    return { tone: words === told ? "success" : "info", words };
  };
  const read = (cells: Cells, target?: EventTarget): boolean => {
    const taken = take(cells, target);
    setLast(taken === null ? { tone: "warning", words: t("paste.nothing") } : said(taken));
    return taken !== null;
  };
  /** Several cells side by side are a table; anything else is text for the field that has the focus. */
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const cells = pastedCells(event.clipboardData.getData("text/plain"));
    if (!cells.some((row) => row.length > 1)) return;
    event.preventDefault();
    read(cells, event.target);
  };
  return { read, onPaste, said: last };
}

/** The button that opens the box, and what came of it. `name` tells two boxes of a page apart. */
export function TablePaste(props: {
  name: string;
  columns: string;
  read: (cells: Cells) => boolean;
  said: Said | null;
}) {
  const t = useWords("applications");
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const take = () => {
    if (!props.read(pastedCells(text))) return;
    setText("");
    setOpen(false);
  };
  return (
    <div className="grid gap-3">
      <div>
        <Button look="outline" small icon="copy" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("equipment.paste")}
        </Button>
      </div>
      {open && (
        <div className="grid gap-3">
          <Field
            id={`${props.name}-paste`}
            label={t("equipment.pasteLabel")}
            hint={t("paste.rows", { columns: props.columns })}
          >
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
            <Button small onClick={take}>
              {t("equipment.pasteTake")}
            </Button>
          </div>
        </div>
      )}
      {props.said && (
        <Alert tone={props.said.tone} announce>
          <p>{props.said.words}</p>
        </Alert>
      )}
    </div>
  );
}
