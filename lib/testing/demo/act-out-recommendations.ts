import { handUp } from "@/lib/recommendations/commands/hand-up";
import { findCountyRecommendations } from "@/lib/recommendations/queries/county-page";
import type { BuiltInUnitCode as UnitCode } from "@/lib/reference/domain/built-in-units";
import { accepted } from "../people";
import { callOnStage } from "./act-out";
import type { DemoCall } from "./season";
import { countyOnStage, type Stage } from "./stage";

/** Counties that are done early; the others still hold what they recommend. */
const EARLY: readonly UnitCode[] = ["360802", "360803"];

export async function handUpSome(stage: Stage, call: DemoCall): Promise<void> {
  const { callId } = callOnStage(stage, call);
  for (const unitCode of EARLY) {
    const county = countyOnStage(stage, unitCode);
    const waiting = (await findCountyRecommendations(county, callId))?.waiting ?? [];
    if (waiting.length === 0) continue;
    const order = waiting.map(({ applicationId }) => applicationId);
    accepted(await handUp(county, { callId, order, documentNo: `县工信示例〔${call.year}〕15号` }));
  }
}
