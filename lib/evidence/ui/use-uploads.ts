"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { usePageAccount } from "@/lib/ui/page-account";
import { randomUuid } from "@/lib/ui/random-uuid";
import type { EvidenceKind } from "../domain/evidence-kind";
import { limitRefusal, type Usage } from "../domain/limits";
import type { ReceivedFile } from "../schema";
import type { Upload } from "./upload-queue";
import { subscribeToUploads, uploadsAt } from "./upload-queues";

type Where = { readonly applicationId: string; readonly kind: EvidenceKind; readonly usage: Usage };

const NONE: readonly Upload[] = [];

/** The files on their way to one slot; they go on when the page is left for another of the portal. */
export function useUploads(
  { applicationId, kind, usage }: Where,
  onReceived: (file: ReceivedFile, sentAs: string) => void,
) {
  const account = usePageAccount();
  const here = () => uploadsAt({ account, applicationId, kind });
  const uploads = useSyncExternalStore(
    subscribeToUploads,
    () => here().queue.uploads,
    () => NONE,
  );
  const tell = useRef(onReceived);
  tell.current = onReceived;
  useEffect(() => {
    const { receivers } = uploadsAt({ account, applicationId, kind });
    const receive = (file: ReceivedFile, sentAs: string) => tell.current(file, sentAs);
    receivers.add(receive);
    return () => {
      receivers.delete(receive);
    };
  }, [account, applicationId, kind]);

  const add = (files: readonly File[]) => {
    const room = { files: usage.files, bytes: usage.bytes };
    for (const { phase, file } of uploads) {
      if (phase === "refused") continue;
      room.files += 1;
      room.bytes += file.size;
    }
    const added = files.map((file): Upload => {
      const refusal = limitRefusal(room, file.size);
      if (refusal === null) {
        room.files += 1;
        room.bytes += file.size;
      }
      const phase = refusal === null ? "waiting" : "refused";
      return { key: randomUuid(), file, phase, percent: 0, refusal };
    });
    here().queue.add(added);
  };

  return {
    uploads,
    add,
    again: ({ key }: Upload) => here().queue.again(key),
    forget: ({ key }: Upload) => here().queue.forget(key),
  };
}
