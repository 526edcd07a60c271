import "server-only";
import { shanghaiDay } from "@/lib/core/time";
import type { Handle } from "@/lib/db/as-actor";
import type { HolidayRow } from "@/lib/reference/domain/kinds";
import { inForce } from "@/lib/reference/domain/version";
import { holidaysOfAll } from "@/lib/reference/queries/version-rows";
import { readVersions } from "@/lib/reference/queries/versions";
import type { WorkCalendar, YearCalendar } from "../domain";

/**
 * The years whose holidays are known, each by the version that is valid today. A day once counted stays counted: the end of a publicity
 * period and the day of a correction are stored when they are computed.
 */
export async function knownCalendar(handle: Handle): Promise<WorkCalendar> {
  const today = shanghaiDay(handle.now);
  const versions = await readVersions(handle, ["holidays"]);
  const years = [...new Set(versions.map(({ scope }) => scope))];
  const valid = years.flatMap(
    (year) =>
      inForce(
        versions.filter(({ scope }) => scope === year),
        today,
      ) ?? [],
  );
  const rows = await holidaysOfAll(handle, valid);
  return Object.fromEntries(
    valid.map(({ scope, documentNo, sha256 }) => [scope, yearOf(documentNo, rows.get(sha256) ?? [])]),
  );
}

function yearOf(documentNo: string, rows: readonly HolidayRow[]): YearCalendar {
  const daysOf = (kind: HolidayRow["kind"]) => rows.filter((row) => row.kind === kind).map(({ day }) => day);
  return { documentNo, off: daysOf("off"), makeUp: daysOf("work") };
}
