"use client";

import { renewPage } from "@/lib/accounts/ui/renew-page";
import { isSignedInAs, onceSignedInAgain } from "@/lib/accounts/ui/signed-in-again";
import { type EvidenceKind, SCREENING_KIND } from "../domain/evidence-kind";
import type { ReceivedFile } from "../schema";
import { answerForFiles } from "./files-elsewhere";
import { hashBeside } from "./hash-beside";
import { forgetLeftFiles, isSameFile, keepLeftFiles, type LeftFile } from "./left-files";
import { sendFile } from "./send-file";
import { isUnfinished, UploadQueue } from "./upload-queue";

export type UploadPlace = {
  readonly account: string | null;
  readonly applicationId: string;
  readonly kind: EvidenceKind;
};

/** `sentAs`: the name that the file has on the sender's machine. */
type Receiver = (file: ReceivedFile, sentAs: string) => void;
type Kept = { readonly place: UploadPlace; readonly queue: UploadQueue; readonly receivers: Set<Receiver> };

const CHANNEL = "jigai-uploads";
const NOTHING: readonly LeftFile[] = [];

/**
 * Of this window: by whom, to which application and as what. Going on within the portal stops no upload, and whoever comes back
 * finds it where it is.
 */
const kept = new Map<string, Kept>();
const listeners = new Set<() => void>();
let unfinished = NOTHING;
let signedOut = false;

export function uploadsAt(place: UploadPlace): Kept {
  const key = [place.account, place.applicationId, place.kind].join("/");
  const known = kept.get(key);
  if (known) return known;
  if (kept.size === 0) watchWindow();
  const receivers = new Set<Receiver>();
  const queue = new UploadQueue({
    hash: hashBeside,
    send: (file, sha256, signal, onProgress) => sendFile({ ...place, file, sha256, signal, onProgress }),
    received: (file, sent) => {
      signedOut = false;
      forgetLeftFiles((left) => isSameFile(left, leftFile(place, sent)));
      for (const receive of receivers) receive(file, sent.name);
      renewPage(place.account);
    },
    changed: () => {
      const now = filesOnTheirWay();
      const isSame =
        now.length === unfinished.length && now.every((file, at) => isSameFile(file, unfinished[at] ?? file));
      if (!isSame) unfinished = now;
      for (const tell of listeners) tell();
    },
    after: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const made = { place, queue, receivers };
  kept.set(key, made);
  return made;
}

export function subscribeToUploads(tell: () => void): () => void {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}

/** What this window has not brought to the portal yet; the same list as long as it is the same. */
export const unfinishedFiles = (): readonly LeftFile[] => unfinished;
export const noFiles = (): readonly LeftFile[] => NOTHING;

/** The person signs out: nothing more is sent, no name is kept, here or by another tab, and leaving asks no question. */
export function forgetFilesOf(account: string): void {
  for (const each of kept.values()) forgetUploads(each);
  forgetLeftFiles((file) => file.account === account);
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(account);
  channel.close();
}

function forgetUploads({ queue }: Kept): void {
  for (const { key } of queue.uploads) queue.forget(key);
}

const leftFile = ({ account, applicationId, kind }: UploadPlace, { name }: File): LeftFile => ({
  account,
  applicationId,
  kind,
  name,
});

const filesOnTheirWay = () =>
  [...kept.values()].flatMap(({ place, queue }) =>
    queue.uploads.filter(isUnfinished).map(({ file }) => leftFile(place, file)),
  );

/** A whole file would be sent only to be turned away once more: the portal is asked first. */
async function goOnWhereSignedIn(): Promise<void> {
  const waiting = [...kept.values()].filter(({ queue }) => queue.uploads.some(({ phase }) => phase === "signed-out"));
  for (const account of new Set(waiting.map(({ place }) => place.account))) {
    if (!(await isSignedInAs(account))) continue;
    for (const { place, queue } of waiting) if (place.account === account) queue.signedInAgain();
  }
}

function watchWindow(): void {
  onceSignedInAgain(() => void goOnWhereSignedIn());
  window.addEventListener("online", () => {
    for (const { queue } of kept.values()) queue.lineIsBack();
  });
  window.addEventListener("beforeunload", (event) => {
    if (unfinished.length > 0) event.preventDefault();
  });
  window.addEventListener("pagehide", () => {
    // Whoever rules on an application has no page that would name them again.
    if (!signedOut) keepLeftFiles(unfinished.filter(({ kind }) => kind !== SCREENING_KIND));
  });
  // Out of the browser's back-forward store a page comes with its files: they were not left behind.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) forgetLeftFiles((left) => unfinished.some((file) => isSameFile(left, file)));
  });
  answerForFiles(unfinishedFiles);
  if (typeof BroadcastChannel === "undefined") return;
  new BroadcastChannel(CHANNEL).onmessage = ({ data }) => {
    const theirs = [...kept.values()].filter(({ place }) => place.account === data);
    if (theirs.length > 0) signedOut = true;
    for (const each of theirs) forgetUploads(each);
  };
}
