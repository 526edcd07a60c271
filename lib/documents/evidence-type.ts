import { err, ok, type Result } from "@/lib/core/result";
import { imageSize } from "./image-size";
import { type OfficeDanger, type OfficeType, officeDanger } from "./office-dangers";
import { pdfDanger } from "./pdf-dangers";
import type { PdfDanger } from "./pdf-names";
import { hasPage } from "./pdf-pages";

/** What anybody can look at; where a kind allows it, a workbook or a text of an office program besides. */
export type ScanType = "pdf" | "jpg" | "png";
export type EvidenceType = ScanType | OfficeType;

export type EvidenceRefusal =
  | "file-empty"
  | "type-not-allowed"
  | "type-mismatch"
  | "file-damaged"
  | "file-polyglot"
  | "image-too-large"
  | PdfDanger
  | "office-encrypted"
  | OfficeDanger;

export type EvidenceFile = { readonly fileName: string; readonly declaredType: string; readonly bytes: Buffer };

const MAX_PIXELS = 100_000_000;

const EXTENSIONS: ReadonlyMap<string, ScanType> = new Map([
  ["pdf", "pdf"],
  ["jpg", "jpg"],
  ["jpeg", "jpg"],
  ["png", "png"],
]);

const MEDIA_TYPES: ReadonlyMap<string, EvidenceType> = new Map<string, EvidenceType>([
  ["application/pdf", "pdf"],
  ["application/x-pdf", "pdf"],
  ["image/jpeg", "jpg"],
  ["image/jpg", "jpg"],
  ["image/pjpeg", "jpg"],
  ["image/png", "png"],
  ["image/x-png", "png"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
]);
/** What browsers say when they do not know: no claim, so nothing to disagree with. */
const NO_CLAIM = new Set(["", "application/octet-stream"]);

/** As `evidenceType`, with office files where they are allowed. */
export async function evidenceTypeOf(
  file: EvidenceFile,
  office: readonly OfficeType[],
): Promise<Result<EvidenceType, EvidenceRefusal>> {
  const named = office.find((type) => type === extensionOf(file.fileName));
  return named === undefined ? evidenceType(file) : officeType(file, named);
}

/** What an uploaded file is: by its bytes, and only if its name and the browser say the same and it does nothing but show. */
export function evidenceType({ fileName, declaredType, bytes }: EvidenceFile): Result<ScanType, EvidenceRefusal> {
  if (bytes.length === 0) return err("file-empty");
  const named = EXTENSIONS.get(extensionOf(fileName));
  const type = typeOfBytes(bytes);
  if (type === null) return err(named === undefined ? "type-not-allowed" : "type-mismatch");
  if (named !== type || !agrees(declaredType, type)) return err("type-mismatch");
  if (endsAsArchive(bytes)) return err("file-polyglot");
  const danger = type === "pdf" ? pdfFault(bytes) : imageDanger(bytes, type);
  return danger === null ? ok(type) : err(danger);
}

async function officeType(
  { declaredType, bytes }: EvidenceFile,
  type: OfficeType,
): Promise<Result<OfficeType, EvidenceRefusal>> {
  if (bytes.length === 0) return err("file-empty");
  if (bytes.subarray(0, 8).toString("hex") === COMPOUND_FILE) {
    return err(bytes.includes(ENCRYPTED_PACKAGE) ? "office-encrypted" : "type-mismatch");
  }
  if (bytes.subarray(0, 4).toString("latin1") !== "PK\u0003\u0004" || !agrees(declaredType, type)) {
    return err("type-mismatch");
  }
  const danger = await officeDanger(bytes, type);
  return danger === null ? ok(type) : err(danger);
}

/** How office programs keep a file under a password, and how they kept all files before 2007. */
const COMPOUND_FILE = "d0cf11e0a1b11ae1";
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

const extensionOf = (fileName: string): string => /\.([^.]+)$/.exec(fileName.trim().toLowerCase())?.[1] ?? "";

function typeOfBytes(bytes: Buffer): ScanType | null {
  // At the very beginning: readers forgive bytes before it, and so two kinds of file fit into one.
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") return "pdf";
  if (bytes.subarray(0, 3).toString("hex") === "ffd8ff") return "jpg";
  if (bytes.subarray(0, 8).toString("hex") === "89504e470d0a1a0a") return "png";
  return null;
}

function agrees(declaredType: string, type: EvidenceType): boolean {
  const mediaType = declaredType.split(";")[0]?.trim().toLowerCase() ?? "";
  return NO_CLAIM.has(mediaType) || MEDIA_TYPES.get(mediaType) === type;
}

/** A document without any page is none that anybody could look at. */
const pdfFault = (bytes: Buffer): EvidenceRefusal | null =>
  pdfDanger(bytes) ?? (hasPage(bytes) ? null : "file-damaged");

function imageDanger(bytes: Buffer, type: "jpg" | "png"): EvidenceRefusal | null {
  const size = imageSize(bytes, type);
  if (size === null) return "file-damaged";
  return size.width * size.height > MAX_PIXELS ? "image-too-large" : null;
}

/** A zip archive is found from its end, so it can hang behind any picture or document. */
function endsAsArchive(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_557));
  for (let at = tail.lastIndexOf("PK\u0005\u0006", undefined, "latin1"); at >= 0; ) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
    at = at === 0 ? -1 : tail.lastIndexOf("PK\u0005\u0006", at - 1, "latin1");
  }
  return false;
}
