import "server-only";
import type { Direction } from "@/lib/core/list-parameters";
import type { Locale } from "@/lib/core/locale";
import { asPublic } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { letterText } from "@/lib/words/notification-text";
import { parseLocale } from "@/lib/words/preferences";
import type { LetterState } from "../domain/letter-state";

export type LetterRow = {
  readonly id: string;
  readonly queuedAt: Date;
  readonly recipientName: string;
  readonly address: string;
  readonly locale: Locale;
  readonly state: LetterState;
  readonly subject: string;
  readonly text: string;
};

type Listing = {
  readonly filters: { readonly state?: string };
  readonly direction: Direction;
  readonly skip: number;
  readonly take: number;
};

/** The letters of a demonstration, as they are or would be sent; elsewhere the database shows none to anybody. */
export function listOutbox({ filters, direction, skip, take }: Listing): Promise<{ rows: LetterRow[]; total: number }> {
  // The value comes from a closed list of the page's own (OUTBOX_LIST).
  const where = { state: filters.state as LetterState | undefined };
  return asPublic(async ({ db }) => {
    const total = await db.mail.count({ where });
    const letters = await db.mail.findMany({
      where,
      orderBy: [{ queuedAt: direction }, { id: direction }],
      skip,
      take,
    });
    const rows = letters.map((letter) => {
      const locale = parseLocale(letter.locale);
      const { id, queuedAt, recipientName, address, state } = letter;
      return { id, queuedAt, recipientName, address, state, locale, ...letterText(letter, locale, env().PORTAL_URL) };
    });
    return { rows, total };
  });
}
