import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { canonicalJson } from "@/lib/core/canonical-json";
import { err, ok, type Result } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/sha256";
import { type CalendarImport, readCalendarRows } from "../schema";

export type CalendarRefusal = "rows-faulty" | "no-day-off";
export type CalendarTaken = { readonly off: number; readonly makeUp: number };

/** Keeps a year as the State Council's notice gives it. Windows that were computed before stay as they were published. */
export function importCalendarYear(
  actor: OfficerActor,
  { year, documentNo, rows }: CalendarImport,
): Promise<Result<CalendarTaken, CalendarRefusal>> {
  return runCommand(actor, "import-calendar-year", async (handle) => {
    const { off, makeUp, faults } = readCalendarRows(rows, year);
    if (faults.length > 0) return err("rows-faulty");
    if (off.length === 0) return err("no-day-off");
    const days = { documentNo, offDays: [...off], makeUpDays: [...makeUp] };
    const imported = { importedById: actor.accountId, importedAt: handle.now };
    await handle.db.calendarYear.upsert({
      where: { year },
      create: { year, ...days, ...imported },
      update: { ...days, ...imported },
    });
    await recordEvent(handle, {
      action: "import-calendar-year",
      subjectType: "calendar-year",
      subjectId: String(year),
      detail: {
        documentNo,
        off: off.length,
        makeUp: makeUp.length,
        sha256: sha256Hex(canonicalJson({ year, ...days })),
      },
    });
    return ok({ off: off.length, makeUp: makeUp.length });
  });
}
