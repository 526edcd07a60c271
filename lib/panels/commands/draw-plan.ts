import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import type { CallState } from "@/lib/calls/domain/call-state";
import { err, ok, type Result } from "@/lib/core/result";
import { drawPlan, inputHash } from "../domain/panel-plan";
import { type PlanFacts, type PlanWish, readPlanFacts } from "../queries/plan-facts";
import { planJson } from "../queries/stored-plan";
import { lockCall } from "./lock-call";

export type DrawRefusal = "not-found" | "not-to-be-planned" | "no-applications" | "no-experts";

/** While a call is in one of these states it can be planned for; a plan is put into effect under review only. */
const PLANNED: ReadonlySet<CallState> = new Set(["open", "closed", "screening", "reviewing"]);

/**
 * Draws a plan and keeps it with everything it was drawn from. It assigns nobody and tells nobody: who could review what,
 * and who would.
 */
export const drawPanelPlan = (
  actor: OfficerActor,
  callId: string,
  wish: PlanWish,
): Promise<Result<{ readonly number: number }, DrawRefusal>> =>
  runCommand<{ readonly number: number }, DrawRefusal>(actor, "draw-panel-plan", async (handle) => {
    const call = await lockCall(handle, callId);
    if (!call) return err("not-found");
    if (!PLANNED.has(call.state)) return err("not-to-be-planned");
    const facts = await readPlanFacts(handle, call, wish);
    if (facts.applications.length === 0) return err("no-applications");
    if (facts.experts.length === 0) return err("no-experts");
    const drawn = drawPlan(facts.input);
    const number = (await handle.db.panelPlan.count({ where: { callId } })) + 1;
    const isWhole = drawn.short.length === 0;
    const inputSha256 = inputHash(facts.input);
    await handle.db.panelPlan.createMany({
      data: [
        {
          callId,
          number,
          seed: wish.seed,
          input: planJson(facts.input),
          inputSha256,
          result: planJson({ ...drawn, barred: barredOf(facts) }),
          isWhole,
          objective: drawn.objective,
          drawnById: actor.accountId,
          drawnAt: handle.now,
        },
      ],
    });
    await recordEvent(handle, {
      action: "draw-panel-plan",
      subjectType: "call",
      subjectId: callId,
      callId,
      detail: { number, inputSha256, pairs: drawn.pairs.length, short: drawn.short.length },
    });
    return ok({ number });
  });

/** Of the pairs that the plan was about. */
function barredOf({ barred, applications, experts }: PlanFacts) {
  const [rows, columns] = [new Set(applications.map(({ id }) => id)), new Set(experts.map(({ id }) => id))];
  return barred.filter(({ applicationId, expertId }) => rows.has(applicationId) && columns.has(expertId));
}
