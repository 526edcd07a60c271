import { accountHeader } from "@/lib/core/page-account";
import type { EvidenceKind } from "../domain/evidence-kind";
import { type ReceivedFile, receivedSchema, refusedSchema, UPLOAD_HEADERS } from "../schema";

export type Sent =
  | { readonly ok: true; readonly value: ReceivedFile }
  | { readonly ok: false; readonly refusal: string };

export type Sending = {
  /** Whose page it is sent from. */
  readonly account: string | null;
  readonly applicationId: string;
  readonly kind: EvidenceKind;
  readonly file: File;
  readonly sha256: string;
  readonly signal: AbortSignal;
  /** 0–100 */
  readonly onProgress: (percent: number) => void;
};

/** A line that carries nothing for so long is dead, whatever it says; a slow one carries something all the time. */
const STALLED_AFTER_MS = 60_000;
/** Once all has gone out: the portal looks into the file and has it scanned. */
const ANSWER_WITHIN_MS = 120_000;

/** By XMLHttpRequest: `fetch` does not say how much has gone out. Never rejects; a dead line is a refusal like any other. */
export function sendFile({ account, applicationId, kind, file, sha256, signal, onProgress }: Sending): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout>;
    const waitFor = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), milliseconds);
    };
    const settle = (sent: Sent) => {
      clearTimeout(timer);
      resolve(sent);
    };
    const lost = () => settle({ ok: false, refusal: "not-reached" });
    request.open("POST", `/api/applications/${applicationId}/evidence`);
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.setRequestHeader(UPLOAD_HEADERS.kind, kind);
    request.setRequestHeader(UPLOAD_HEADERS.fileName, encodeURIComponent(wellFormed(file.name)));
    request.setRequestHeader(UPLOAD_HEADERS.byteCount, String(file.size));
    request.setRequestHeader(UPLOAD_HEADERS.sha256, sha256);
    for (const [name, value] of Object.entries(accountHeader(account))) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => {
      waitFor(STALLED_AFTER_MS);
      onProgress(Math.round((loaded / Math.max(total, 1)) * 100));
    };
    request.upload.onload = () => waitFor(ANSWER_WITHIN_MS);
    request.onload = () => settle(answerOf(request.responseText));
    request.onerror = lost;
    request.onabort = lost;
    signal.addEventListener("abort", () => request.abort());
    waitFor(STALLED_AFTER_MS);
    request.send(file);
  });
}

/** Half a character would make the encoding throw; the server cleans the rest. */
const wellFormed = (name: string) => name.replace(/\p{Cs}/gu, "").slice(-500);

function answerOf(text: string): Sent {
  const answer = parsed(text);
  const received = receivedSchema.safeParse(answer);
  if (received.success) return { ok: true, value: received.data };
  const refused = refusedSchema.safeParse(answer);
  return { ok: false, refusal: refused.success ? refused.data.refusal : "not-reached" };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
