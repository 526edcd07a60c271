import { builtInCalendar } from "@/lib/calendars/domain";
import { aReferenceFile, importList } from "../a-reference";
import { accepted } from "../people";
import type { Stage } from "./stage";

/** Days that are free in every year; the moon's holidays and the days worked for them are left out. */
const FREE_DAYS = ["01-01", "05-01", "05-02", "05-03", "10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07"];

/**
 * The season reaches into a year whose calendar nobody has announced when the programme was made. Its officer imports an
 * invented one for each, as an officer of the bureau imports the real one: by the interface's own command.
 */
export async function importInventedCalendars({ officers }: Stage, years: readonly number[]): Promise<void> {
  const [officer] = officers;
  if (!officer) throw new Error("there is no officer to import calendars");
  for (const year of years.filter((each) => !(each in builtInCalendar))) {
    const rows = FREE_DAYS.map((day) => `${year}-${day},休`);
    const terms = { source: "演示数据，并非国务院办公厅通知", documentNo: `示例办发〔${year - 1}〕1号` };
    accepted(await importList(officer.actor, aReferenceFile("holidays", rows, { scope: String(year), ...terms })));
  }
}
