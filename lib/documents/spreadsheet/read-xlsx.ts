import { type Archive, openArchive } from "./archive";
import { placesInWords, type Table, type TableLimits, TableRefused } from "./table";
import { TableBuilder } from "./table-builder";
import { readWorkbook, type Workbook } from "./workbook";
import { readDayForms, readSharedStrings } from "./workbook-parts";
import { type CellContext, type Doubtful, readWorksheet } from "./worksheet";

export type SheetChoice = {
  /** The sheet of this name and no other. */
  readonly sheetName?: string;
  /** The first visible sheet whose header passes: files often begin with a sheet of instructions. */
  readonly isHeader?: (header: readonly string[]) => boolean;
  /**
   * For a caller who marks doubtful cells himself: formulas are read as their stored result (in a text file as they stand),
   * merged ranges as their first cell, and each is named.
   */
  readonly lenient?: boolean;
};

type Sheet = Workbook["sheets"][number];
type OpenWorkbook = {
  archive: Archive;
  workbook: Workbook;
  context: CellContext;
  limits: TableLimits;
  lenient: boolean;
};

export async function readXlsx(bytes: Buffer, choice: SheetChoice, limits: TableLimits): Promise<Table> {
  const archive = await openArchive(bytes, limits);
  const workbook = await readWorkbook(archive);
  const sheets = workbook.sheets.filter(({ name }) => choice.sheetName === undefined || name === choice.sheetName);
  const [first] = sheets;
  if (!first) throw new TableRefused("sheet-missing", choice.sheetName);
  const open = {
    archive,
    workbook,
    context: await readContext(archive, workbook, limits),
    limits,
    lenient: choice.lenient === true,
  };
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
  { archive, workbook, context, limits, lenient }: OpenWorkbook,
  sheet: Sheet,
  isHeader: (header: readonly string[]) => boolean,
): Promise<Table> {
  const chunks = await archive.read(sheet.path);
  if (!chunks) throw new TableRefused("workbook-damaged");
  const builder = new TableBuilder(limits, isHeader);
  const doubtful = await readWorksheet(chunks, context, builder, limits);
  if (!lenient) refuseDoubtful(doubtful);
  const others = workbook.sheets.filter((other) => other !== sheet).map(({ name }) => name);
  return builder.table(sheet.name, others, doubtful);
}

function refuseDoubtful({ formulas, merged }: Doubtful): void {
  if (formulas.length > 0) throw new TableRefused("formula-cell", placesInWords(formulas));
  if (merged.length > 0) throw new TableRefused("merged-cells", placesInWords(merged));
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
