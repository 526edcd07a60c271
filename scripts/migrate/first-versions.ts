import { builtInCalendar } from "../../lib/calendars/domain";
import { type BuiltInYear, firstVersions } from "../../lib/reference/domain/built-in";
import { withClient } from "../postgres/roles";

/**
 * Every list has a first version, that which comes with the programme: added where there is none, by the owner of the schema and with
 * nobody's name. A later release brings the years that have been published since; what is there already is never touched.
 */
export async function addFirstVersions(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ kind: string; scope: string }>(
      `select distinct "kind"::text as kind, "scope" from "reference_version" where "number" = 1`,
    );
    const lacking = firstVersions(builtInYears()).filter(
      ({ kind, scope }) => !rows.some((row) => row.kind === kind && row.scope === scope),
    );
    for (const { kind, scope, number, source, documentNo, rows: list, sha256 } of lacking) {
      await client.query(
        `insert into "reference_version" ("kind", "scope", "number", "source", "documentNo", "rows", "sha256")
         values ($1, $2, $3, $4, $5, $6, $7) on conflict ("kind", "scope", "number") do nothing`,
        [kind, scope, number, source, documentNo, JSON.stringify(list), sha256],
      );
    }
  });
}

const builtInYears = (): BuiltInYear[] =>
  Object.entries(builtInCalendar).flatMap(([year, calendar]) => {
    if (calendar === undefined) return [];
    const off = calendar.off.map((day) => ({ day, kind: "off" as const }));
    const work = calendar.makeUp.map((day) => ({ day, kind: "work" as const }));
    const rows = [...off, ...work].sort((a, b) => (a.day < b.day ? -1 : 1));
    return [{ year, documentNo: calendar.documentNo, rows }];
  });
