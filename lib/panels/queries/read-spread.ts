import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { PracticeNumber } from "../domain/practice";

/** How far the panel's points for one criterion of one case lay apart when that was shown. No name, and not how many they are. */
export type Spread = {
  /** Of the case. */
  readonly number: PracticeNumber;
  readonly code: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
};

/** Empty until it is shown; the database tells it an expert once his own points are in. */
export async function readSpread({ db }: Handle, callId: string): Promise<Spread[]> {
  const rows = await db.practiceSpread.findMany({
    where: { callId },
    select: { number: true, code: true, low: true, middle: true, high: true },
  });
  return rows.map(({ number, ...row }) => ({ ...row, number: number === 1 ? 1 : 2 }));
}
