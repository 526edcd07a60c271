import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { forgetWordsOf, mayKeep } from "@/lib/applications/ui/kept-words";
import { pagesOpen } from "@/lib/applications/ui/open-pages";
import type { DraftSheet } from "../domain/sheet-draft";

/** What one open sheet has not yet seen kept by the server; bound to the account whose words they are. */
export type KeptSheet = {
  readonly account: string;
  /** The assignment, or the practice case. */
  readonly sheet: string;
  /** One page that is open, or was: two windows on one sheet do not write over each other. */
  readonly page: string;
  /** What the server held when this was written, and what was written. */
  readonly base: DraftSheet;
  readonly mine: DraftSheet;
  /** By this machine's clock: only ever used to tell which page is older. */
  readonly openedAt: number;
};

interface Schema extends DBSchema {
  sheets: { key: string; value: KeptSheet; indexes: { account: string } };
}

let opened: Promise<IDBPDatabase<Schema> | null> | null = null;

/** Null where the browser gives no storage: then only this page keeps the words, and closing it asks first. */
function database(): Promise<IDBPDatabase<Schema> | null> {
  opened ??= openDB<Schema>("jigai-sheets", 1, {
    upgrade: (db) => {
      db.createObjectStore("sheets").createIndex("account", "account");
    },
  }).catch(() => null);
  return opened;
}

type Place = Pick<KeptSheet, "account" | "sheet" | "page">;
const keyOf = ({ account, sheet, page }: Place) => [account, sheet, page].join("/");

export async function keepSheet(kept: KeptSheet): Promise<void> {
  const db = await database();
  if (!db || !mayKeep()) return;
  await db.put("sheets", kept, keyOf(kept)).catch(() => undefined); // a full disk: the page still holds the words
}

/** The server has it, or another page has taken it over. */
export async function forgetSheet(place: Place): Promise<void> {
  const db = await database();
  await db?.delete("sheets", keyOf(place)).catch(() => undefined);
}

/** What pages left behind that are gone: closed, crashed, reloaded; oldest first. Those that are open save for themselves. */
export async function leftSheets(account: string, sheet: string): Promise<readonly KeptSheet[]> {
  const db = await database();
  if (!db) return [];
  const kept = (await db.getAllFromIndex("sheets", "account", account).catch(() => [])).filter(
    (each) => each.sheet === sheet,
  );
  if (kept.length === 0) return [];
  const open = await pagesOpen();
  return kept.filter(({ page }) => !open.has(page)).sort((left, right) => left.openedAt - right.openedAt);
}

/** Signing out takes everything along, and other pages of this browser write nothing back. */
export async function forgetSheetsOf(account: string): Promise<void> {
  await forgetWordsOf(account);
  const db = await database();
  if (!db) return;
  for (const key of await db.getAllKeysFromIndex("sheets", "account", account)) await db.delete("sheets", key);
}
