import { type Archive, openArchive } from "./archive";
import { type Table, type TableLimits, TableRefused } from "./table";
import { TableBuilder } from "./table-builder";
import { readWorkbook, type Workbook } from "./workbook";
import { readDayForms, readSharedStrings } from "./workbook-parts";
import { type CellContext, readWorksheet } from "./worksheet";

export type SheetChoice = {
  /** The sheet of this name and no other. */
  readonly sheetName?: string;
  /** The first visible sheet whose header passes: files often begin with a sheet of instructions. */
  readonly isHeader?: (header: readonly string[]) => boolean;
};

type Sheet = Workbook["sheets"][number];
type OpenWorkbook = { archive: Archive; workbook: Workbook; context: CellContext; limits: TableLimits };

export async function readXlsx(bytes: Buffer, choice: SheetChoice, limits: TableLimits): Promise<Table> {
  const archive = await openArchive(bytes, limits);
  const workbook = await readWorkbook(archive);
  const sheets = workbook.sheets.filter(({ name }) => choice.sheetName === undefined || name === choice.sheetName);
  const [first] = sheets;
  if (!first) throw new TableRefused("sheet-missing", choice.sheetName);
  const open = { archive, workbook, context: await readContext(archive, workbook, limits), limits };
  // With one sheet there is nothing to choose: it is read as it is, and the caller names the column that is missing.
  if (!choice.isHeader || sheets.length === 1) return readSheet(open, first, () => true);
  for (const sheet of sheets) {
    const table = await unlessOther(readSheet(open, sheet, choice.isHeader));
    if (table) return table;
  }
  throw new TableRefused("sheet-missing");
}

async function readContext(archive: Archive, workbook: Workbook, limits: TableLimits): Promise<CellContext> {
  const strings = workbook.sharedStringsPath && (await archive.read(workbook.sharedStringsPath));
  const styles = workbook.stylesPath && (await archive.read(workbook.stylesPath));
  return {
    sharedStrings: strings ? await readSharedStrings(strings, limits) : [],
    dayForms: styles ? await readDayForms(styles) : [],
    from1904: workbook.from1904,
  };
}

async function readSheet(
  { archive, workbook, context, limits }: OpenWorkbook,
  sheet: Sheet,
  isHeader: (header: readonly string[]) => boolean,
): Promise<Table> {
  const chunks = await archive.read(sheet.path);
  if (!chunks) throw new TableRefused("workbook-damaged");
  const builder = new TableBuilder(limits, isHeader);
  await readWorksheet(chunks, context, builder, limits);
  const others = workbook.sheets.filter((other) => other !== sheet).map(({ name }) => name);
  return builder.table(sheet.name, others);
}

/** Null for a sheet without the header. One that has it is never passed over for a fault further down. */
async function unlessOther(reading: Promise<Table>): Promise<Table | null> {
  try {
    return await reading;
  } catch (fault) {
    if (fault instanceof TableRefused && ["sheet-missing", "header-missing"].includes(fault.refusal)) return null;
    throw fault;
  }
}
