import { type ZipEntry, zipArchive } from "./zip-archive";

export type SheetXml = { readonly name: string; readonly xml: string; readonly state?: string };

export type WorkbookXml = {
  readonly sheets: readonly SheetXml[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
  readonly extraEntries?: readonly ZipEntry[];
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** An .xlsx from the XML of its parts, for the cells that a library for writing would never write. */
export function workbookFile(workbook: WorkbookXml): Buffer {
  return zipArchive([
    {
      name: "_rels/.rels",
      content: `${DECLARATION}<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    },
    { name: "xl/workbook.xml", content: workbookXml(workbook) },
    { name: "xl/_rels/workbook.xml.rels", content: relationshipsXml(workbook.sheets) },
    { name: "xl/sharedStrings.xml", content: `${DECLARATION}<sst>${workbook.sharedStrings ?? ""}</sst>` },
    { name: "xl/styles.xml", content: `${DECLARATION}<styleSheet>${workbook.styles ?? ""}</styleSheet>` },
    ...workbook.sheets.map(({ xml }, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: xml })),
    ...(workbook.extraEntries ?? []),
  ]);
}

/** A worksheet from its rows, with whatever follows them (merged cells, for one). */
export const sheetXml = (rows: string, after = "") =>
  `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A workbook of one sheet: the common case of a test. */
export const oneSheet = (rows: string, rest: Omit<WorkbookXml, "sheets"> & { after?: string } = {}) =>
  workbookFile({ ...rest, sheets: [{ name: "入库项目", xml: sheetXml(rows, rest.after) }] });

function workbookXml({ sheets, workbookProperties }: WorkbookXml): string {
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index + 1}"${state ? ` state="${state}"` : ""}/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${workbookProperties ?? ""}/><sheets>${listed.join("")}</sheets></workbook>`;
}

function relationshipsXml(sheets: readonly SheetXml[]): string {
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="s${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${DECLARATION}<Relationships>${targets.join("")}<Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
}
