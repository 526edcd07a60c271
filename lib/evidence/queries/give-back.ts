import "server-only";
import { fileAnswer } from "@/lib/documents/file-answer";
import { attachmentHeader } from "../domain/file-name";

type Kept = { readonly sha256: string; readonly fileName: string; readonly mediaType: string };

/** A file that somebody sent, to be kept by whoever asks for it: never run or shown in the portal's own name. */
export const giveBack = ({ sha256, fileName, mediaType }: Kept): Promise<Response> =>
  fileAnswer(sha256, {
    "Content-Type": mediaType,
    "Content-Disposition": attachmentHeader(fileName),
    "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "private, no-store",
  });
