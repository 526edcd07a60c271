import { asSystem } from "@/lib/db/as-actor";
import { asOwner } from "./database";

/** As if the scanner had found something in a file after it was received. */
export const foundInfected = (evidenceId: string): Promise<unknown> =>
  asOwner((owner) =>
    owner.query(
      `insert into "file_scan" ("sha256", "state", "signature", "settledAt")
       select "sha256", 'infected', 'Jigai.Test.Harmless', now() from "evidence" where "id" = $1
       on conflict ("sha256") do update set "state" = 'infected', "signature" = excluded."signature", "settledAt" = now()`,
      [evidenceId],
    ),
  );

/** Where the scanner is told that the bytes of a file lie. */
export const placesOfInfected = (evidenceId: string): Promise<{ what: string; parentId: string }[]> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ sha256: string }>(`select "sha256" from "evidence" where "id" = $1`, [
      evidenceId,
    ]);
    return rows[0]?.sha256 ?? "";
  }).then((sha256) =>
    asSystem("scanner", ({ db }) => db.$queryRaw`select "what", "parentId" from infected_places(${sha256})`),
  );
