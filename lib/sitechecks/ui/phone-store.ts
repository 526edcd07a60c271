import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** A picture that waits on the telephone until the line carries it. */
export type WaitingPhoto = {
  readonly key: string;
  readonly siteCheckId: string;
  readonly blob: Blob;
  readonly fileName: string;
  /** A small data address, so that it can be told from the others; null where the browser cannot draw it. */
  readonly thumb: string | null;
};

/** Words that are not on the server yet, with the version that they were written upon. */
export type WaitingWords = { readonly siteCheckId: string; readonly version: number; readonly words: unknown };

interface PhoneSchema extends DBSchema {
  photos: { key: string; value: WaitingPhoto; indexes: { siteCheckId: string } };
  words: { key: string; value: WaitingWords };
}

let opened: Promise<IDBPDatabase<PhoneSchema>> | null = null;

/** Kept by the browser, through reloads and a flat battery, until the portal has everything. */
function store(): Promise<IDBPDatabase<PhoneSchema>> {
  opened ??= openDB<PhoneSchema>("jigai-site-checks", 1, {
    upgrade(database) {
      database.createObjectStore("photos", { keyPath: "key" }).createIndex("siteCheckId", "siteCheckId");
      database.createObjectStore("words", { keyPath: "siteCheckId" });
    },
  });
  return opened;
}

export const waitingPhotos = async (siteCheckId: string): Promise<WaitingPhoto[]> =>
  (await store()).getAllFromIndex("photos", "siteCheckId", siteCheckId);
export const keepPhoto = async (photo: WaitingPhoto): Promise<void> =>
  void (await (await store()).put("photos", photo));
export const forgetPhoto = async (key: string): Promise<void> => (await store()).delete("photos", key);

export const waitingWords = async (siteCheckId: string): Promise<WaitingWords | undefined> =>
  (await store()).get("words", siteCheckId);
export const keepWords = async (waiting: WaitingWords): Promise<void> =>
  void (await (await store()).put("words", waiting));
export const forgetWords = async (siteCheckId: string): Promise<void> => (await store()).delete("words", siteCheckId);
