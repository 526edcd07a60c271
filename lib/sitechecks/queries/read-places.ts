import "server-only";
import type { Handle } from "@/lib/db/as-actor";

export type Placed = { readonly id: string; readonly rank: number | null; readonly outcome: string };

/** By application: its place in the newest ranking of a call. The ranking stands further on in the house; it is read here as it is kept. */
export async function readPlaces({ db }: Handle, callId: string): Promise<ReadonlyMap<string, Placed>> {
  const run = await db.rankingRun.findFirst({
    where: { callId },
    orderBy: { createdAt: "desc" },
    select: { result: true },
  });
  if (run === null) return new Map();
  // Only draw-ranking writes it, with these fields in every row.
  const { ranking } = run.result as unknown as { readonly ranking: readonly Placed[] };
  return new Map(ranking.map((row) => [row.id, row]));
}
