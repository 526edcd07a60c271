import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { cleanFileName } from "@/lib/evidence/domain/file-name";
import { MAX_FILE_BYTES } from "@/lib/evidence/domain/limits";
import type { EvidenceRefusal, EvidenceType, ScanType } from "./evidence-type";
import { type StagedFile, type StagingRefusal, stageFile } from "./file-store";
import { lookIntoFile } from "./look-into-file";
import type { OfficeType } from "./office-dangers";
import { type ScanStanding, scanStanding } from "./scan-upload";
import type { StoredFile } from "./storage/stored-file";
import { UploadCut, untilCut } from "./upload-cut";

/** What the sender says of a file before its bytes come. */
export type AnnouncedFile = {
  readonly fileName: string;
  readonly declaredType: string;
  /** As the browser counted them. */
  readonly byteCount: number;
  readonly sha256?: string;
};

/** In the store for good, and looked into; a row may name it. */
export type ReceivedFile = StoredFile & {
  readonly fileName: string;
  readonly mediaType: string;
  readonly scan: ScanStanding;
};

export type FileRefusal =
  | StagingRefusal
  | EvidenceRefusal
  | "upload-cut"
  | "upload-damaged"
  | "extension-missing"
  | "file-infected";

type Sent = {
  readonly announced: AnnouncedFile;
  readonly body: AsyncIterable<Uint8Array>;
  readonly formats: readonly EvidenceType[];
  /** Writes down why a file was turned away. */
  readonly refuse: <Refusal extends string>(refusal: Refusal) => Promise<Result<never, Refusal>>;
};

/** Scans of paper: what every kind of document takes. */
export const SCANS: readonly ScanType[] = ["pdf", "jpg", "png"];

const MEDIA_TYPES: Readonly<Record<EvidenceType, string>> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  png: "image/png",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/**
 * The one way of a file into the portal: streamed, compared with what the browser counted, looked into, scanned, kept, and then
 * named by a row. It is kept before the row's transaction begins: a slow bucket must hold neither a connection nor a lock.
 * Bytes without a row are only waste, and swept; a row without bytes would be a lie.
 */
export async function receiveFile<Value, Refusal extends string>(
  { body, refuse, ...sent }: Sent,
  row: (file: ReceivedFile) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | FileRefusal>> {
  const staged = await stage(body);
  if (!staged.ok) return refuse(staged.error);
  const file = staged.value;
  try {
    const looked = await look(file, sent);
    if (!looked.ok) return await refuse(looked.error);
    const { sha256, byteCount } = await file.keep();
    return await row({ sha256, byteCount, ...looked.value });
  } finally {
    await file.discard(); // when it was kept, there is nothing left here to throw away
  }
}

/** A line that goes dead is a refusal; a disk that is full is a fault of ours. */
async function stage(body: AsyncIterable<Uint8Array>): Promise<Result<StagedFile, StagingRefusal | "upload-cut">> {
  try {
    return await stageFile(untilCut(body), MAX_FILE_BYTES);
  } catch (fault) {
    if (fault instanceof UploadCut) return err("upload-cut");
    throw fault;
  }
}

async function look(
  file: StagedFile,
  { announced, formats }: Pick<Sent, "announced" | "formats">,
): Promise<Result<Omit<ReceivedFile, keyof StoredFile>, FileRefusal>> {
  const { declaredType, byteCount, sha256 = file.sha256 } = announced;
  if (file.sha256 !== sha256 || file.byteCount !== byteCount) return err("upload-damaged");
  const fileName = cleanFileName(announced.fileName);
  if (!fileName.includes(".")) return err("extension-missing");
  const type = await lookIntoFile(file, { fileName, declaredType }, formats.filter(isOffice));
  if (!type.ok) return type;
  if (!formats.includes(type.value)) return err("type-not-allowed");
  const scan = await scanStanding(file.path);
  return scan.ok ? ok({ fileName, mediaType: MEDIA_TYPES[type.value], scan: scan.value }) : scan;
}

const isOffice = (format: EvidenceType): format is OfficeType => !SCANS.some((scan) => scan === format);
