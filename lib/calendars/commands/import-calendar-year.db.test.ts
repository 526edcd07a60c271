import { beforeEach, describe, expect, it } from "vitest";
import { asPublic } from "@/lib/db/as-actor";
import { asOwner, emptyDatabase } from "@/lib/testing/database";
import { anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { publicityWindow } from "../domain";
import { knownCalendar, listKnownYears } from "../queries/known-calendar";
import { importCalendarYear } from "./import-calendar-year";

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
});

const windowFrom = async (day: string) => publicityWindow(day, 5, "working", await asPublic(knownCalendar));

describe("importing a year's calendar", () => {
  it("makes windows of that year computable, which before were refused", async () => {
    const { actor } = await anOfficer();
    expect(await windowFrom("2027-01-04")).toEqual({ ok: false, error: "calendar-missing", year: 2027 });
    const rows = "2027-01-01 off\n2027-01-06 off\n2027-01-09 work";
    const taken = await importCalendarYear(actor, { year: 2027, documentNo: "国办发明电〔2026〕示例号", rows });
    expect(taken).toEqual({ ok: true, value: { off: 2, makeUp: 1 } });
    expect(await windowFrom("2027-01-04")).toMatchObject({ ok: true, value: { end: "2027-01-09" } });
    expect((await listKnownYears(actor)).map(({ year }) => year)).toEqual([
      2027, 2026, 2025, 2024, 2023, 2022, 2021, 2020,
    ]);
  });

  it("is refused whole while one line is wrong, and leaves a record with the document's number", async () => {
    const { actor } = await anOfficer();
    const attempt = (rows: string) => importCalendarYear(actor, { year: 2027, documentNo: "示例号", rows });
    expect(await attempt("2027-01-01 off\n2027-01-02 perhaps")).toEqual({ ok: false, error: "rows-faulty" });
    expect(await attempt("")).toEqual({ ok: false, error: "no-day-off" });
    expect((await attempt("2027-01-01 off")).ok).toBe(true);
    const events = await asOwner((client) =>
      client.query<{ body: string }>(`select "body" from "audit_event" where "action" = 'import-calendar-year'`),
    );
    expect(events.rows).toHaveLength(1);
    expect(events.rows[0]?.body).toContain("示例号");
  });
});
