import "server-only";
import { runUpload } from "@/lib/audit/run-upload";
import type { OfficerActor } from "@/lib/auth/actor";
import type { Result } from "@/lib/core/result";
import { type FileRefusal, receiveFile } from "@/lib/documents/receive-file";
import { attachNotice, type DraftRefusal } from "./draft-call";

export type NoticeRefusal = DraftRefusal | FileRefusal | "too-many-uploads";

type Sent = {
  readonly callId: string;
  readonly version: number;
  readonly fileName: string;
  /** As the browser counted it. */
  readonly byteCount: number;
};

/** 申报通知, from its first byte to the draft that names it. */
export const receiveNotice = (
  actor: OfficerActor,
  { callId, version, ...sent }: Sent,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<{ version: number }, NoticeRefusal>> =>
  runUpload<{ version: number }, NoticeRefusal>(actor, "attach-notice", (refuse) =>
    receiveFile({ announced: { ...sent, declaredType: "" }, body, formats: ["pdf"], refuse }, (file) =>
      attachNotice(actor, { callId, version }, file),
    ),
  );
