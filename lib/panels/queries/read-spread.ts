import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { PracticeNumber } from "../domain/practice";

/** How far the panel's points for one criterion of one case lie apart. No name, and not how many they are. */
export type Spread = {
  readonly number: PracticeNumber;
  readonly code: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
};

/** The database tells it once it is shown, and an expert once his own points are in; else it is empty. */
export const readSpread = ({ db }: Handle, callId: string): Promise<Spread[]> =>
  db.$queryRaw<Spread[]>`select * from practice_spread(${callId}::uuid)`;
