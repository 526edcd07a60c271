import { withClient } from "../../../scripts/postgres/roles";
import type { Clock } from "./play-season";

type OwnerClock = Clock & { readonly read: () => Promise<Date> };

/** The clock as the owner of the schema moves it; one connection for the whole of the work. */
export function withOwnerClock<Value>(ownerUrl: string, work: (clock: OwnerClock) => Promise<Value>): Promise<Value> {
  return withClient(ownerUrl, (client) =>
    work({
      set: async (instant) => {
        await client.query("select clock_set($1::timestamptz)", [instant]);
      },
      reset: async () => {
        await client.query("select clock_reset()");
      },
      read: async () => {
        const { rows } = await client.query<{ now: Date }>("select portal_now() as now");
        if (!rows[0]) throw new Error("the database did not tell its time");
        return rows[0].now;
      },
    }),
  );
}
