import { z } from "zod";
import { EVIDENCE_KINDS } from "./domain/evidence-kind";
import { MAX_FILE_BYTES } from "./domain/limits";

/** What an upload says of itself in its headers; the body is the file and nothing else. */
export const UPLOAD_HEADERS = {
  kind: "x-evidence-kind",
  /** Percent-encoded: a header holds no Chinese. */
  fileName: "x-evidence-name",
  byteCount: "x-evidence-bytes",
  sha256: "x-evidence-sha256",
} as const;

export const announcedSchema = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS, "kind-not-asked"),
  fileName: z.string().min(1, "invalid-input").max(2000, "invalid-input"),
  declaredType: z.string().max(200, "invalid-input"),
  byteCount: z.coerce
    .number("invalid-input")
    .int("invalid-input")
    .min(1, "file-empty")
    .max(MAX_FILE_BYTES, "file-too-large"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "invalid-input"),
});
export type Announced = z.output<typeof announcedSchema>;

export const removalSchema = z.object({ evidenceId: z.uuid("invalid-input") });

/** What the upload's address answers. */
export const receivedSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  byteCount: z.number(),
  uploadedAt: z.coerce.date(),
  scan: z.enum(["pending", "clean", "infected"]).nullable(),
});
export type ReceivedFile = z.output<typeof receivedSchema>;

export const refusedSchema = z.object({ refusal: z.string() });
