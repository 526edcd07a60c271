import { asSystem } from "@/lib/db/as-actor";
import { withClient } from "../../scripts/postgres/roles";

const owner = () => process.env.DATABASE_OWNER_URL ?? "";

/** As if the scanner had found something in a file after it was received. */
export const foundInfected = (evidenceId: string): Promise<unknown> =>
  withClient(owner(), (client) =>
    client.query(
      `insert into "file_scan" ("sha256", "state", "signature", "settledAt")
       select "sha256", 'infected', 'Jigai.Test.Harmless', now() from "evidence" where "id" = $1
       on conflict ("sha256") do update set "state" = 'infected', "signature" = excluded."signature", "settledAt" = now()`,
      [evidenceId],
    ),
  );

/** Where the scanner is told that the bytes of a file lie. */
export async function placesOfInfected(evidenceId: string): Promise<{ what: string; parentId: string }[]> {
  const { rows } = await withClient(owner(), (client) =>
    client.query<{ sha256: string }>(`select "sha256" from "evidence" where "id" = $1`, [evidenceId]),
  );
  const sha256 = rows[0]?.sha256 ?? "";
  return asSystem("scanner", ({ db }) => db.$queryRaw`select "what", "parentId" from infected_places(${sha256})`);
}
