import type { DemoAccount } from "@/lib/accounts/queries/demo-accounts";
import { withClient } from "../../../scripts/postgres/roles";
import { demoAccounts } from "./demo-accounts";
import { demoSeason } from "./demo-season";
import { withOwnerClock } from "./owner-clock";
import { playSeason } from "./play-season";
import type { Season } from "./season";

export type LoadObstacle = "production" | "not-empty";

/** Why nothing may be loaded here; null where it may. The clock of a production portal could not be moved anyway. */
export function loadObstacle(ownerUrl: string): Promise<LoadObstacle | null> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ instance: string; used: boolean }>(
      `select "instance", exists (select from "account") or exists (select from "call") as used from "portal_clock"`,
    );
    if (rows[0]?.instance !== "demo" && rows[0]?.instance !== "test") return "production";
    return rows[0].used ? "not-empty" : null;
  });
}

/** Plays the season that belongs to this very day; answers the accounts that a demonstration offers. */
export function loadSeason(
  ownerUrl: string,
  seasonAt: (now: Date) => Season = demoSeason,
): Promise<readonly DemoAccount[]> {
  return withOwnerClock(ownerUrl, async (clock) => {
    await clock.reset();
    const stage = await playSeason(seasonAt(await clock.read()), clock);
    return demoAccounts(stage);
  });
}
