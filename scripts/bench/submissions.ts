import { z } from "zod";
import type { Aim } from "./measure";
import type { BenchPortal } from "./portal";
import { runBesidePortal } from "./server-script";
import { tpcB } from "./tpc-b";

const CLIENTS = 8;
const counted = z.object({ perSecond: z.number() });

/**
 * What the portal writes for eight clients at once, against what the same PostgreSQL does of TPC-B: whole submissions (content
 * checked, frozen, hashed, receipt, letters, audit), and experts' sheets saved as they are written.
 */
export async function writingAims(portal: BenchPortal): Promise<Aim[]> {
  const yardstick = await tpcB(portal.urls.owner, CLIENTS);
  const count = async (script: string) => counted.parse(await runBesidePortal(portal, script, String(CLIENTS)));
  const submissions = await count("count-submissions.ts");
  const saves = await count("count-saves.ts");
  return [
    { figure: { name: "submissions", ...submissions }, yardstick, atLeast: 0.1 },
    { figure: { name: "sheets saved (HotCRP: 216/s)", ...saves }, yardstick, atLeast: 0.2 },
  ];
}
