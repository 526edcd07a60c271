"use client";

import { useCallback, useRef, useState } from "react";
import { usePageAccount } from "@/lib/ui/page-account";
import type { EvidenceKind } from "../domain/evidence-kind";
import { limitRefusal, type Usage } from "../domain/limits";
import type { ReceivedFile } from "../schema";
import { hashBeside } from "./hash-beside";
import { sendFile } from "./send-file";

export type Upload = {
  readonly key: string;
  readonly file: File;
  readonly phase: "waiting" | "hashing" | "sending" | "refused";
  readonly percent: number;
  readonly refusal: string | null;
};

type Where = { readonly applicationId: string; readonly kind: EvidenceKind; readonly usage: Usage };

/** Files on their way, one after the other in the order in which they were chosen; each can be stopped and sent again. */
export function useUploads({ applicationId, kind, usage }: Where, onReceived: (file: ReceivedFile) => void) {
  const account = usePageAccount();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const line = useRef<Promise<void>>(Promise.resolve());
  const serial = useRef(0);

  const change = useCallback((key: string, changed: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...changed } : upload)));
  }, []);
  const forget = useCallback((key: string) => {
    stops.current.get(key)?.abort();
    stops.current.delete(key);
    setUploads((all) => all.filter((upload) => upload.key !== key));
  }, []);

  const send = async (key: string, file: File, signal: AbortSignal) => {
    if (signal.aborted) return;
    change(key, { phase: "hashing", percent: 0 });
    const sha256 = await hashBeside(file, signal).catch(() => null);
    if (signal.aborted) return;
    // A file that cannot be read any more has been moved or changed since it was chosen.
    if (sha256 === null) return change(key, { phase: "refused", refusal: "upload-damaged" });
    change(key, { phase: "sending" });
    const onProgress = (percent: number) => change(key, { percent });
    const sent = await sendFile({ account, applicationId, kind, file, sha256, signal, onProgress });
    if (signal.aborted) return;
    if (!sent.ok) return change(key, { phase: "refused", refusal: sent.refusal });
    forget(key);
    onReceived(sent.value);
  };

  const queue = (key: string, file: File) => {
    const stop = new AbortController();
    stops.current.set(key, stop);
    line.current = line.current.then(() => send(key, file, stop.signal));
  };

  const add = (files: readonly File[]) => {
    const room = { files: usage.files, bytes: usage.bytes };
    for (const { phase, file } of uploads) {
      if (phase === "refused") continue;
      room.files += 1;
      room.bytes += file.size;
    }
    const added = files.map((file): Upload => {
      serial.current += 1;
      const refusal = limitRefusal(room, file.size);
      if (refusal === null) {
        room.files += 1;
        room.bytes += file.size;
      }
      const phase = refusal === null ? "waiting" : "refused";
      return { key: `${kind}-${serial.current}`, file, phase, percent: 0, refusal };
    });
    setUploads((all) => [...all, ...added]);
    for (const { key, file, phase } of added) if (phase === "waiting") queue(key, file);
  };

  const again = ({ key, file }: Upload) => {
    change(key, { phase: "waiting", percent: 0, refusal: null });
    queue(key, file);
  };

  return { uploads, add, again, forget };
}
