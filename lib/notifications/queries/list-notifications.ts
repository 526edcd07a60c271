import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Direction } from "@/lib/core/list-parameters";
import type { Locale } from "@/lib/core/locale";
import { asActor } from "@/lib/db/as-actor";
import { notificationText } from "@/lib/words/notification-text";

export type NotificationRow = {
  readonly id: string;
  readonly at: Date;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly readAt: Date | null;
};

type Listing = {
  readonly filters: { readonly state?: string };
  readonly direction: Direction;
  readonly skip: number;
  readonly take?: number;
};

/** What this person has been told, in the language asked for. */
export function listNotifications(
  actor: Actor,
  { filters, direction, skip, take }: Listing,
  locale: Locale,
): Promise<{ rows: NotificationRow[]; total: number; unread: number }> {
  const mine = { accountId: actor.accountId };
  const where = { ...mine, readAt: filters.state === "unread" ? null : filters.state && { not: null } };
  return asActor(actor, async ({ db }) => {
    const total = await db.notification.count({ where });
    const unread = await db.notification.count({ where: { ...mine, readAt: null } });
    const found = await db.notification.findMany({
      where,
      orderBy: [{ at: direction }, { id: direction }],
      skip,
      take,
    });
    const rows = found.map(({ id, at, link, readAt, ...told }) => ({
      id,
      at,
      link,
      readAt,
      ...notificationText(told, locale),
    }));
    return { rows, total, unread };
  });
}

/** For the masthead of every page. */
export function countUnread(actor: Actor): Promise<number> {
  return asActor(actor, ({ db }) => db.notification.count({ where: { accountId: actor.accountId, readAt: null } }));
}
