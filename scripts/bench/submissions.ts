import { z } from "zod";
import type { Aim } from "./measure";
import type { BenchPortal } from "./portal";
import { runBesidePortal } from "./server-script";
import { tpcB } from "./tpc-b";

const CLIENTS = 8;
const counted = z.object({ perSecond: z.number() });

/** Whole submissions (content checked, frozen, hashed, receipt, letters, audit) against what the same PostgreSQL does of TPC-B. */
export async function submissionAim(portal: BenchPortal): Promise<Aim> {
  const yardstick = { name: "TPC-B transactions", perSecond: await tpcB(portal.urls.owner, CLIENTS) };
  const { perSecond } = counted.parse(await runBesidePortal(portal, "count-submissions.ts", String(CLIENTS)));
  return { figure: { name: "submissions", perSecond }, yardstick, atLeast: 0.1 };
}
