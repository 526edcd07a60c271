import { type Archive, type ArchiveLimits, openArchive } from "./spreadsheet/archive";
import { TableRefused } from "./spreadsheet/table";
import { readXml } from "./spreadsheet/xml-events";

export type OfficeType = "xlsx" | "docx";

export type OfficeDanger =
  | "file-damaged"
  | "type-mismatch"
  | "archive-bomb"
  | "office-macro"
  | "office-embedded"
  | "office-remote";

/** What an office program writes at most; judged by the archive's directory, before a byte is inflated. */
const LIMITS: ArchiveLimits = {
  archiveEntries: 2_000,
  inflatedBytes: 200_000_000,
  density: 100,
  densityFromBytes: 10_000_000,
};

const MAIN: Readonly<Record<OfficeType, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
};

/** What an office file would do besides being read: run macros, carry other files, fetch from elsewhere. Null: nothing. */
export async function officeDanger(bytes: Buffer, type: OfficeType): Promise<OfficeDanger | null> {
  try {
    const archive = await openArchive(bytes, LIMITS);
    return carried(archive.names) ?? (await declared(archive, type)) ?? (await fetched(archive));
  } catch (fault) {
    if (fault instanceof TableRefused) return BOMBS.has(fault.refusal) ? "archive-bomb" : "file-damaged";
    throw fault;
  }
}

const BOMBS: ReadonlySet<string> = new Set(["archive-too-many-entries", "archive-too-large", "archive-too-dense"]);

const MACRO = /(?:^|\/)vba[^/]*$/;
const EMBEDDED =
  /(?:^|\/)(?:embeddings|activex)\/|\.(?:zip|7z|rar|gz|tar|cab|iso|exe|dll|com|scr|js|vbs|bat|cmd|ps1|lnk|hta|docx?|xlsx?|pptx?|docm|xlsm|pdf|swf|jar|html?)$/;

function carried(names: readonly string[]): OfficeDanger | null {
  if (names.some((name) => MACRO.test(name))) return "office-macro";
  return names.some((name) => EMBEDDED.test(name)) ? "office-embedded" : null;
}

/** Every part says what it is in one list; a part that is not in it is not opened by anybody. */
async function declared(archive: Archive, type: OfficeType): Promise<OfficeDanger | null> {
  const parts = await archive.read("[Content_Types].xml");
  if (!parts) return "type-mismatch";
  const types: string[] = [];
  await readXml(parts, { open: (_, { ContentType }) => ContentType && types.push(ContentType.toLowerCase()) });
  if (types.some((each) => /macroenabled|vbaproject/.test(each))) return "office-macro";
  if (types.some((each) => /oleobject|activex/.test(each))) return "office-embedded";
  return types.includes(MAIN[type]) ? null : "type-mismatch";
}

/** A link waits for a click, and the path of another workbook for a yes; everything else outside is fetched at once. */
const WAITS = /\/(?:hyperlink|externalLinkPath|xlExternalLinkPath\/[A-Za-z]+)$/;

async function fetched(archive: Archive): Promise<OfficeDanger | null> {
  for (const name of archive.names) {
    if (name.endsWith(".rels") && (await followsOutside(archive, name))) return "office-remote";
    if (/\/externallinks\/[^/]+\.xml$/.test(name) && (await asksPrograms(archive, name))) return "office-remote";
  }
  return null;
}

async function followsOutside(archive: Archive, name: string): Promise<boolean> {
  let found = false;
  await readPart(archive, name, (_, { Type = "", TargetMode = "" }) => {
    if (TargetMode.toLowerCase() === "external" && !WAITS.test(Type)) found = true;
  });
  return found;
}

/** DDE: a cell whose value another program is started for. */
async function asksPrograms(archive: Archive, name: string): Promise<boolean> {
  let found = false;
  await readPart(archive, name, (element) => {
    if (element === "ddeLink" || element === "oleLink") found = true;
  });
  return found;
}

async function readPart(
  archive: Archive,
  name: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  const part = await archive.read(name);
  if (part) await readXml(part, { open });
}
