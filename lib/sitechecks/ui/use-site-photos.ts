"use client";

import { bytesToHex } from "@noble/hashes/utils.js";
import { useCallback, useEffect, useRef, useState } from "react";
import { mayBeSentAgain } from "@/lib/evidence/domain/refusals";
import { hashFile } from "@/lib/evidence/ui/hash-file";
import { sendFile } from "@/lib/evidence/ui/send-file";
import { usePageAccount } from "@/lib/ui/page-account";
import { addSitePhotoAction } from "../actions";
import { forgetPhoto, keepPhoto, type WaitingPhoto, waitingPhotos } from "./phone-store";
import { shrinkPhoto } from "./shrink-photo";

export type PhotoOnItsWay = WaitingPhoto & {
  /** 0–100 while it is being sent. */
  readonly percent: number | null;
  /** Why the portal does not take it; nothing that another try would mend. */
  readonly refusal: string | null;
};

type Where = { readonly siteCheckId: string; readonly applicationId: string };

const RETRY_MS = 15_000;

/**
 * Pictures from the camera to the portal. Each is kept on the telephone first and forgotten only when the record has it; the
 * line may go at any moment, and sending begins again by itself when it is back.
 */
export function useSitePhotos({ siteCheckId, applicationId }: Where, onAdded: () => void) {
  const account = usePageAccount();
  const [photos, setPhotos] = useState<readonly PhotoOnItsWay[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const added = useRef(onAdded);
  added.current = onAdded;

  const change = useCallback((key: string, changed: Partial<PhotoOnItsWay>) => {
    setPhotos((all) => all.map((photo) => (photo.key === key ? { ...photo, ...changed } : photo)));
  }, []);
  const drop = useCallback(async (key: string) => {
    await forgetPhoto(key);
    setPhotos((all) => all.filter((photo) => photo.key !== key));
  }, []);

  const send = useCallback(
    async (photo: WaitingPhoto): Promise<void> => {
      const file = new File([photo.blob], photo.fileName, { type: photo.blob.type || "image/jpeg" });
      const { signal } = new AbortController();
      const sha256 = await hashFile(file, signal);
      const onProgress = (percent: number) => change(photo.key, { percent });
      const sent = await sendFile({ account, applicationId, kind: "site-photo", file, sha256, signal, onProgress });
      const joined = sent.ok ? await join({ siteCheckId, evidenceId: sent.value.id }, account) : sent.refusal;
      if (joined === null) {
        await drop(photo.key);
        added.current();
        return;
      }
      change(photo.key, { percent: null, refusal: mayBeSentAgain(joined) ? null : joined });
    },
    [account, applicationId, siteCheckId, change, drop],
  );

  /** Everything that waits, one after the other; a second call waits for the first. */
  const flush = useCallback(() => {
    line.current = line.current.then(async () => {
      for (const photo of await waitingPhotos(siteCheckId)) await send(photo).catch(() => undefined);
    });
  }, [siteCheckId, send]);

  useEffect(() => {
    let here = true;
    void waitingPhotos(siteCheckId).then((kept) => {
      if (!here || kept.length === 0) return;
      setPhotos(kept.map((photo) => ({ ...photo, percent: null, refusal: null })));
      flush();
    });
    return () => {
      here = false;
    };
  }, [siteCheckId, flush]);

  const isWaiting = photos.some(({ refusal }) => refusal === null);
  useEffect(() => {
    if (!isWaiting) return;
    window.addEventListener("online", flush);
    const timer = setInterval(flush, RETRY_MS);
    return () => {
      window.removeEventListener("online", flush);
      clearInterval(timer);
    };
  }, [isWaiting, flush]);

  const add = async (files: readonly File[]) => {
    for (const file of files) {
      const photo = { ...(await shrinkPhoto(file)), key: keyOf(), siteCheckId };
      await keepPhoto(photo);
      setPhotos((all) => [...all, { ...photo, percent: null, refusal: null }]);
    }
    flush();
  };

  return { photos, add, drop, flush };
}

/** Not `randomUUID`: an intranet without https has none. */
const keyOf = (): string => bytesToHex(crypto.getRandomValues(new Uint8Array(12)));

/** Null when the record has it. */
async function join(
  photo: { siteCheckId: string; evidenceId: string },
  account: string | null,
): Promise<string | null> {
  try {
    const state = await addSitePhotoAction({ ...photo, caption: "" }, account);
    return state.ok ? null : state.refusal;
  } catch {
    return "not-reached";
  }
}
