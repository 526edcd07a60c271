import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { builtInCalendar, type WorkCalendar, withImportedYears, type YearCalendar } from "../domain";

/** The years of which the holidays are known: those built in, and those an officer has imported, which come first. */
export async function knownCalendar({ db }: Pick<Handle, "db">): Promise<WorkCalendar> {
  const rows = await db.calendarYear.findMany({
    select: { year: true, documentNo: true, offDays: true, makeUpDays: true },
  });
  return withImportedYears(Object.fromEntries(rows.map((row) => [row.year, yearOf(row)])));
}

/** Lists of days, written by `importCalendarYear` alone. */
const yearOf = (row: { documentNo: string; offDays: unknown; makeUpDays: unknown }): YearCalendar => ({
  documentNo: row.documentNo,
  off: row.offDays as string[],
  makeUp: row.makeUpDays as string[],
});

export type KnownYear = YearCalendar & { readonly year: number; readonly importedAt: Date | null };

/** Newest first; `importedAt` is null for a year that is built in. */
export function listKnownYears(actor: OfficerActor): Promise<KnownYear[]> {
  return asActor(actor, async ({ db }) => {
    const rows = await db.calendarYear.findMany({
      select: { year: true, documentNo: true, offDays: true, makeUpDays: true, importedAt: true },
    });
    const imported = rows.map((row) => ({ ...yearOf(row), year: row.year, importedAt: row.importedAt }));
    const builtIn = Object.entries(builtInCalendar).flatMap(([year, calendar]) =>
      calendar === undefined || imported.some((row) => row.year === Number(year))
        ? []
        : [{ ...calendar, year: Number(year), importedAt: null }],
    );
    return [...imported, ...builtIn].sort((a, b) => b.year - a.year);
  });
}
