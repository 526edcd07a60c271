"use client";

import { Fragment, useEffect, useRef, useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { formatWan } from "@/lib/core/money";
import { Button } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import { randomUuid } from "@/lib/ui/random-uuid";
import { useWords } from "@/lib/words/client";
import { blankRow } from "../domain/blank-content";
import { sumOf, yuanOf } from "../domain/readings";
import { type Equipment, equipmentFields } from "../domain/sections/investment";
import { DescribedField } from "./described-field";
import { EquipmentIntake } from "./equipment-intake";
import { useLive } from "./live-form";
import { yuanWords } from "./printed";
import { type Removed, RemovedLine } from "./removed-line";
import { TableNotes } from "./table-notes";

const MAX_LINES = 500;

/** 设备清单: read as a table, changed one line at a time, filled from a spreadsheet. */
export function EquipmentList() {
  const t = useWords("applications");
  const live = useLive();
  const lines = live.content.D.equipment;
  const { append, remove, insert } = useFieldArray({ name: "equipment", keyName: "key" });
  const [open, setOpen] = useState<string | null>(null);
  const [closed, setClosed] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const { getValues } = useFormContext<{ equipment: Equipment[] }>();
  /** As it stands in the form this instant: what is drawn follows a moment behind the keys. */
  const standing = ({ id }: Equipment): Removed | null => {
    const place = getValues("equipment").findIndex((each) => each.id === id);
    return place < 0 ? null : { line: { ...getValues(`equipment.${place}`) }, place };
  };
  const edit = (id: string) => {
    setOpen(id);
    setRemoved(null);
  };
  const add = () => {
    const line = blankRow(equipmentFields, randomUuid());
    append(line, { shouldFocus: false }); // the opened line takes the focus itself
    edit(line.id);
  };
  const take = (taken: readonly Equipment[]) => {
    if (lines.length + taken.length > MAX_LINES) return false;
    append([...taken], { shouldFocus: false });
    return true;
  };
  const close = (drawn: Equipment) => {
    setOpen(null);
    const now = standing(drawn);
    if (now && isUnwritten(now.line)) {
      remove(now.place); // "add a line" is taken back by closing it
      adder.current?.focus();
    } else setClosed(drawn.id);
  };
  const takeAway = (drawn: Equipment) => {
    const now = standing(drawn);
    if (!now) return;
    remove(now.place);
    setClosed(null);
    setRemoved(now);
  };
  const putBack = ({ line, place }: Removed) => {
    insert(Math.min(place, getValues("equipment").length), line, { shouldFocus: false });
    setRemoved(null);
    setClosed(line.id);
  };
  return (
    <section className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4" aria-labelledby="equipment-title">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 className="group-title" id="equipment-title">
            {t("section.groups.equipment")}
          </h2>
          <p className="hint">{t("equipment.hint")}</p>
        </div>
        <Button ref={adder} look="outline" small icon="plus" onClick={add}>
          {t("equipment.add")}
        </Button>
      </div>
      <EquipmentIntake onTake={take} />
      <TableNotes table="equipment" />
      {lines.length === 0 && removed === null ? (
        <p className="hint border-y border-line py-4">{t("equipment.empty")}</p>
      ) : (
        <table className="grid-table tight as-cards">
          <caption className="sr-only">{t("equipment.caption", { count: lines.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("fields.equipment.name")}</th>
              <th scope="col" className="r">
                {t("fields.equipment.quantity")}
              </th>
              <th scope="col">{t("equipment.invoice")}</th>
              <th scope="col" className="r whitespace-normal!">
                {t("equipment.amountHead")}
              </th>
              <th scope="col">
                <span className="sr-only">{t("equipment.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, place) => (
              <Fragment key={line.id}>
                {removed?.place === place && <RemovedLine {...removed} onUndo={() => putBack(removed)} />}
                {line.id === open ? (
                  <OpenLine place={place} onDone={() => close(line)} />
                ) : (
                  <ReadLine
                    line={line}
                    place={place}
                    focused={line.id === closed}
                    onEdit={() => edit(line.id)}
                    onRemove={() => takeAway(line)}
                  />
                )}
              </Fragment>
            ))}
            {removed !== null && removed.place >= lines.length && (
              <RemovedLine {...removed} onUndo={() => putBack(removed)} />
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("equipment.total", { count: lines.length })}</th>
              <td className="r num max-sm:whitespace-normal" colSpan={3}>
                {t("equipment.sum", { sum: sumInWan(lines) ?? t("section.untyped") })}
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

type ReadLineProps = {
  line: Equipment;
  place: number;
  /** It was open a moment ago: who works by keyboard goes on from here. */
  focused: boolean;
  onEdit: () => void;
  onRemove: () => void;
};

function ReadLine(props: ReadLineProps) {
  const { line, place } = props;
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (props.focused) edit.current?.focus();
  }, [props.focused]);
  const t = useWords("applications");
  const live = useLive();
  const row = place + 1;
  const faults = live.toldFaults.filter(({ path }) => path.startsWith(`equipment.${place}.`));
  const corrections = Object.keys(equipmentFields).flatMap((field) =>
    live.correctionsAt(`equipment.${place}.${field}`),
  );
  const amount = yuanOf(line.amount);
  return (
    <tr className={faults.length > 0 ? "row-error" : undefined}>
      <th scope="row" className="font-normal sm:min-w-36">
        {line.name || t("equipment.unnamed")}
        {line.model && <span className="hint block">{line.model}</span>}
        {faults.map(({ path }) => (
          // The summary's link lands on the line; the field itself is there once the line is open.
          <span className="err mt-1" id={path} key={path} tabIndex={-1}>
            <Icon name="warn" />
            <span>{live.errorAt(path)}</span>
          </span>
        ))}
        {corrections.map((reason) => (
          <span className="err mt-1" key={reason}>
            <Icon name="warn" />
            <span>{t("section.correction", { reason })}</span>
          </span>
        ))}
      </th>
      <td className="r" data-label={t("fields.equipment.quantity")}>
        {line.quantity}
      </td>
      <td data-label={t("equipment.invoice")}>
        <div className="num sm:whitespace-nowrap">
          {line.invoiceNo}
          <span className="hint block">{[line.contractNo, line.invoicedOn].filter(Boolean).join(" · ")}</span>
        </div>
      </td>
      <td className="r num" data-label={t("equipment.amountHead")}>
        {amount === null ? line.amount : yuanWords(amount)}
      </td>
      <td className="r" data-label={t("equipment.actions")}>
        <span className="flex justify-end gap-x-4 sm:flex-col sm:items-end">
          <button
            ref={edit}
            type="button"
            className="link link-primary py-1"
            aria-label={t("equipment.editLine", { row })}
            onClick={props.onEdit}
          >
            {t("equipment.edit")}
          </button>
          <button
            type="button"
            className="link link-primary py-1"
            aria-label={t("equipment.removeLine", { row })}
            onClick={props.onRemove}
          >
            {t("equipment.remove")}
          </button>
        </span>
      </td>
    </tr>
  );
}

function OpenLine({ place, onDone }: { place: number; onDone: () => void }) {
  const t = useWords("applications");
  const { setFocus } = useFormContext();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the line is opened; its number changes while somebody writes in it, when a colleague takes away a line above
  useEffect(() => setFocus(`equipment.${place}.name`), []);
  return (
    <tr
      onKeyDown={(event) => {
        // Escape that puts away suggestions, or the candidates of an input method, is not meant for the line.
        if (event.key === "Escape" && !event.defaultPrevented && !event.nativeEvent.isComposing) onDone();
      }}
    >
      <td colSpan={5}>
        <fieldset className="grid gap-4 py-2">
          <legend className="font-semibold">{t("equipment.line", { row: place + 1 })}</legend>
          <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {Object.entries(equipmentFields).map(([field, spec]) => (
              <DescribedField key={field} path={`equipment.${place}.${field}`} spec={spec} />
            ))}
          </div>
          <div>
            <Button look="outline" small onClick={onDone}>
              {t("equipment.done")}
            </Button>
          </div>
        </fieldset>
      </td>
    </tr>
  );
}

/** A row knows its id from the start; nothing else stands in it yet. */
const isUnwritten = ({ id: _, ...words }: Equipment): boolean =>
  Object.values(words).every((word) => word.trim() === "");

function sumInWan(lines: readonly Equipment[]): string | null {
  const sum = sumOf(lines.filter((line) => !isUnwritten(line)).map((line) => yuanOf(line.amount)));
  return sum === null ? null : formatWan(sum);
}
