import "server-only";
import { LRUCache } from "lru-cache";
import type { Handle } from "@/lib/db/as-actor";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import { type FrozenReferences, listsOf, referenceColumns, referencesOf } from "@/lib/reference/queries/lists";
import type { CallContent } from "../domain/call-content";
import type { CallState } from "../domain/call-state";
import { contactsOf } from "../domain/contacts";
import { contentColumns, contentOf } from "./call-row";

/** A call inside another feature's transaction: what it promises, and where it stands. */
export type ReadCall = {
  readonly id: string;
  readonly version: number;
  readonly state: CallState;
  readonly content: CallContent;
  /** The versions of reference data that it goes by, and what stands in them. */
  readonly references: FrozenReferences;
  readonly lists: ReferenceLists;
  /** Null while it is a draft. */
  readonly sha256: string | null;
  readonly openedAt: Date | null;
  readonly sealedAt: Date | null;
};

const columns = {
  ...contentColumns,
  ...referenceColumns,
  id: true,
  version: true,
  state: true,
  sha256: true,
  openedAt: true,
  sealedAt: true,
} as const;

/**
 * Null where the actor may not know of it: drafts are the bureau's own. What an open call promises does not change, and every
 * command of a firm reads it: as long as its row is the very same (`xmin` names the transaction that wrote it), it is read once.
 */
export async function readCall(handle: Handle, callId: string): Promise<ReadCall | null> {
  const [row] = await handle.db.$queryRaw<{ mark: string }[]>`
    select "xmin"::text as "mark" from "call" where "id" = ${callId}::uuid`;
  return row ? readMarkedCall(handle, callId, row.mark) : null;
}

/** For whoever has asked for the call's mark along with something else, by the same statement. */
export async function readMarkedCall(handle: Handle, callId: string, mark: string): Promise<ReadCall | null> {
  const known = readBefore.get(callId);
  if (known?.mark === mark) return known.call;
  const call = await readWhole(handle, callId);
  if (call && call.sha256 !== null) readBefore.set(callId, { mark, call });
  return call;
}

type Known = { readonly mark: string; readonly call: ReadCall };

const readBefore = new LRUCache<string, Known>({ max: 20 });

async function readWhole(handle: Handle, callId: string): Promise<ReadCall | null> {
  const row = await handle.db.call.findUnique({ where: { id: callId }, select: columns });
  if (!row) return null;
  const { id, version, state, sha256, openedAt, sealedAt } = row;
  const references = await referencesOf(handle, row);
  const lists = await listsOf(handle, references);
  const stored = contentOf(row);
  const content = state === "draft" ? { ...stored, contacts: contactsOf(lists.units, stored.contacts) } : stored;
  return { id, version, state, sha256, openedAt, sealedAt, content, references, lists };
}

/** The call whose window the instant lies in, else the next one announced, else the last one there was. */
export async function readCurrentCall(handle: Handle): Promise<ReadCall | null> {
  const { db, now } = handle;
  const opened = { state: { not: "draft" as const } };
  const found =
    (await db.call.findFirst({
      where: { ...opened, closesAt: { gte: now } },
      orderBy: { opensAt: "asc" },
      select: { id: true },
    })) ?? (await db.call.findFirst({ where: opened, orderBy: { closesAt: "desc" }, select: { id: true } }));
  return found && readCall(handle, found.id);
}
