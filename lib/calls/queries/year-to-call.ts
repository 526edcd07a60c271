import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { shanghaiDay } from "@/lib/core/time";
import { asActor } from "@/lib/db/as-actor";

/** The year that a new call is most likely for. */
export const yearToCall = (actor: OfficerActor): Promise<number> =>
  asActor(actor, async ({ now }) => Number(shanghaiDay(now).slice(0, 4)));
