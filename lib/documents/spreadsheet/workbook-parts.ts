import { type DayForm, dayFormOfFormat } from "./cell-day";
import { unescaped } from "./cell-text";
import { type TableLimits, TableRefused } from "./table";
import { readXml } from "./xml-events";

/** The texts that cells refer to by number. Rich text is joined; the phonetic reading above it (rPh) is no part of it. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>, limits: TableLimits): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let characters = 0;
  let inText = false;
  let inPhonetic = false;
  await readXml(chunks, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") inPhonetic = true;
      inText = name === "t" && !inPhonetic;
    },
    text: (part) => {
      if (inText) text += part;
    },
    close: (name) => {
      inText = false;
      if (name === "rPh") inPhonetic = false;
      if (name !== "si") return;
      characters += text.length;
      if (characters > limits.characters || texts.length >= limits.sharedTexts) throw new TableRefused("text-too-long");
      texts.push(unescaped(text));
    },
  });
  return texts;
}

/** For each cell style by its number: does it show a date? */
export async function readDayForms(chunks: AsyncIterable<Buffer>): Promise<(DayForm | null)[]> {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let inCellStyles = false;
  await readXml(chunks, {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") inCellStyles = true;
      if (name === "xf" && inCellStyles) formatIds.push(Number(attributes.numFmtId ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return formatIds.map((id) => dayFormOfFormat(id, codes.get(id)));
}
