import { readCsv } from "./read-csv";
import { readXlsx, type SheetChoice } from "./read-xlsx";
import { type Table, type TableLimits, type TableReading, TableRefused, tableLimits } from "./table";

const ZIP = Buffer.from("PK\u0003\u0004", "latin1");
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

/** The table of an .xlsx or .csv file, or why it cannot be read and where. Never throws for what a file may hold. */
export async function readTable(
  bytes: Buffer,
  fileName: string,
  choice: SheetChoice = {},
  limits: TableLimits = tableLimits,
): Promise<TableReading> {
  try {
    return { ok: true, value: await readByKind(bytes, fileName, choice, limits) };
  } catch (fault) {
    if (fault instanceof TableRefused) return refused(fault);
    throw fault;
  }
}

const refused = ({ refusal, at }: TableRefused): TableReading =>
  at === undefined ? { ok: false, error: refusal } : { ok: false, error: refusal, at };

async function readByKind(bytes: Buffer, fileName: string, choice: SheetChoice, limits: TableLimits): Promise<Table> {
  if (bytes.length === 0) throw new TableRefused("file-empty");
  if (bytes.length > limits.fileBytes) throw new TableRefused("file-too-large");
  // Both the workbooks before 2007 and those locked with a password are compound files.
  if (bytes.subarray(0, 8).equals(COMPOUND_FILE)) {
    throw new TableRefused(bytes.includes(ENCRYPTED_PACKAGE) ? "encrypted-workbook" : "old-workbook");
  }
  const isZip = bytes.subarray(0, 4).equals(ZIP);
  switch (/\.([^.]+)$/.exec(fileName.trim().toLowerCase())?.[1]) {
    case "xlsx":
      if (!isZip) throw new TableRefused("file-kind-mismatch");
      return readXlsx(bytes, choice, limits);
    case "csv":
      if (isZip) throw new TableRefused("file-kind-mismatch");
      return readCsv(bytes, fileName, limits, choice.lenient);
    default:
      throw new TableRefused("file-kind-unknown");
  }
}
