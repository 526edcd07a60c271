import "server-only";
import type { Locale } from "@/lib/core/locale";
import type { Handle } from "@/lib/db/as-actor";
import { letterState } from "@/lib/env";
import type { FactsOf, NotificationKind } from "@/lib/notifications/domain/kinds";
import type { People } from "@/lib/notifications/domain/people";

type Message<Kind extends NotificationKind> = {
  readonly kind: Kind;
  readonly facts: FactsOf[Kind];
  /** A path of the portal: "/applications/…". */
  readonly link: string;
  /** Whoever was told before under this key is not told again: for reminders, which are found again and again. */
  readonly once?: string;
};

/**
 * Tells people in the portal and by mail, in the transaction of what has happened: both are there when it commits, neither
 * when it does not. Whoever causes it needs no right to see who they are. Returns how many people were told.
 */
export function notify<Kind extends NotificationKind>(
  handle: Handle,
  to: People,
  message: Message<Kind>,
): Promise<number> {
  return notifyEach(handle, [telling(to, message)]);
}

/** Who is to be told what; made by `telling`. */
export type Telling = { readonly to: People; readonly message: Message<NotificationKind> };

export const telling = <Kind extends NotificationKind>(to: People, message: Message<Kind>): Telling => ({
  to,
  // The facts belong to this very kind, which is all that the union of messages asks.
  message: message as Message<NotificationKind>,
});

/** As `notify`, several at once: each its own people and its own message. */
export async function notifyEach({ db }: Handle, tellings: readonly Telling[]): Promise<number> {
  const told = tellings.map(({ to, message }) => ({ ...to, ...message }));
  const [row] = await db.$queryRaw<{ told: number }[]>`
    select coalesce(sum(notify_people(
      array(select jsonb_array_elements_text(coalesce(each->'accountIds', '[]')))::uuid[], (each->>'firmId')::uuid, each->>'unitCode',
      (each->>'role')::role, each->>'kind', each->'facts', each->>'link', each->>'once', ${letterState()}::mail_state)), 0)::int as told
    from jsonb_array_elements(${JSON.stringify(told)}::jsonb) each`;
  return row?.told ?? 0;
}

type Letter<Kind extends NotificationKind> = Message<Kind> & {
  /** Its facts or link let in whoever holds them: both are erased once the letter has gone. */
  readonly secret?: boolean;
};

/** An account, which brings its own address and language, or somebody who has none yet. */
type Addressee =
  | { readonly accountId: string }
  | { readonly address: string; readonly name: string; readonly locale: Locale };

/** A letter alone, with nothing in the portal: to reset a password, to invite. Nothing is written where no mail is sent. */
export async function queueMail<Kind extends NotificationKind>(
  { db }: Handle,
  to: Addressee,
  letter: Letter<Kind>,
): Promise<void> {
  const state = letterState();
  if (state === null) return;
  const { kind, link, secret = false, once = null } = letter;
  const facts = JSON.stringify(letter.facts);
  if ("accountId" in to) {
    await db.$queryRaw`select queue_mail_to_account(${to.accountId}::uuid, ${kind}, ${facts}::jsonb, ${link}, ${secret}, ${once}, ${state}::mail_state)::text`;
  } else {
    await db.$queryRaw`select queue_mail(null, ${to.address}, ${to.name}, ${to.locale}, ${kind}, ${facts}::jsonb, ${link}, ${secret}, ${once}, ${state}::mail_state)::text`;
  }
}
