import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { PaperCode } from "../domain/content";
import type { Edit } from "../domain/edits";
import { pagesOpen, tellSignedOut } from "./open-pages";

/** What one open form has not yet seen kept by the server; bound to the account whose words they are. */
export type KeptWords = {
  readonly account: string;
  readonly applicationId: string;
  readonly section: PaperCode;
  /** One page that is open, or was: two tabs of one section do not write over each other. */
  readonly page: string;
  readonly edits: readonly Edit[];
  /** When that page was opened, by this machine's clock: only ever used to tell which page is older. */
  readonly openedAt: number;
};

interface Schema extends DBSchema {
  words: { key: string; value: KeptWords; indexes: { account: string } };
}

const NAME = "jigai-drafts";
/** Event of the window: the person is signing out; whoever holds words adds the sending of them to the list in its detail. */
export const LEAVING = "jigai:leaving";

let opened: Promise<IDBPDatabase<Schema> | null> | null = null;

/** Null where the browser gives no storage: then only this page keeps the words, and closing it asks first. */
function database(): Promise<IDBPDatabase<Schema> | null> {
  opened ??= openDB<Schema>(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore("words").createIndex("account", "account");
    },
  }).catch(() => null);
  return opened;
}

const keyOf = ({ account, applicationId, section, page }: Omit<KeptWords, "edits" | "openedAt">) =>
  [account, applicationId, section, page].join("/");

/** Writes are done in the order in which they are asked for; each is on its way before this returns, once the store is open. */
export async function keepWords(words: KeptWords): Promise<void> {
  const db = await database();
  if (!db || !mayKeep()) return;
  const transaction = db.transaction("words", "readwrite", { durability: "relaxed" });
  const written =
    words.edits.length > 0 ? transaction.store.put(words, keyOf(words)) : transaction.store.delete(keyOf(words));
  transaction.commit(); // does not wait for the page, which may be gone the next moment
  await Promise.all([written, transaction.done]).catch(() => undefined); // a full disk: the page still holds the words
}

/** Another page has taken these words over. */
export const forgetPage = (place: Omit<KeptWords, "edits" | "openedAt">): Promise<void> =>
  keepWords({ ...place, edits: [], openedAt: 0 });

export async function keptWordsOf(account: string): Promise<readonly KeptWords[]> {
  const db = await database();
  return db ? db.getAllFromIndex("words", "account", account).catch(() => []) : [];
}

let signedOutHere = false;
let signedOutElsewhere = false;
/** Nobody has signed out, here or in another tab: this browser may keep words. */
export const mayKeep = (): boolean => !signedOutHere && !signedOutElsewhere;
/** The person has signed out on this page: leaving it needs no question. */
export const isSignedOutHere = (): boolean => signedOutHere;

/** Signed in again where the work is: from now on words are kept as ever. */
export function keepAgain(): void {
  signedOutElsewhere = false;
}

/** Signing out takes everything along, and other pages of this browser write nothing back. */
export async function forgetWordsOf(account: string): Promise<void> {
  signedOutHere = true;
  tellSignedOut(account);
  const db = await database();
  if (!db) return;
  for (const key of await db.getAllKeysFromIndex("words", "account", account)) await db.delete("words", key);
}

/** Signed out in another page of this browser: this one keeps nothing more. */
export function heardSignedOut(): void {
  signedOutElsewhere = true;
}

/** What pages left behind that are gone: closed, crashed, reloaded. Those that are open send their words themselves. */
export async function leftWordsOf(account: string, applicationId: string): Promise<readonly KeptWords[]> {
  const kept = (await keptWordsOf(account)).filter((words) => words.applicationId === applicationId);
  if (kept.length === 0) return [];
  const open = await pagesOpen();
  return kept.filter(({ page }) => !open.has(page)).sort((left, right) => left.openedAt - right.openedAt);
}
