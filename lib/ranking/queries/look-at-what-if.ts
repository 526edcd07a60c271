import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { OfficerActor } from "@/lib/auth/actor";
import { readCall } from "@/lib/calls/queries/read-call";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { rankInputOf } from "../domain/run";
import { type Supposition, type WhatIf, whatIf } from "../domain/what-if";
import { type NamedProject, readNames, readProjects } from "./read-board-names";
import { readRun } from "./read-run";

export type WhatIfView = {
  readonly call: { readonly id: string; readonly year: number; readonly title: string };
  readonly supposed: Supposition;
  readonly result: WhatIf;
  readonly projects: ReadonlyMap<string, NamedProject>;
  readonly experts: readonly { readonly id: string; readonly name: string }[];
};

/**
 * The newest ranking under a supposition. Nothing of it is kept but that it was looked at: no figure, no outcome. `supposed` fills
 * what the call itself says with what the officer typed.
 */
export function lookAtWhatIf(
  actor: OfficerActor,
  callId: string,
  typed: Partial<Supposition>,
): Promise<WhatIfView | null> {
  if (!isUuid(callId)) return Promise.resolve(null);
  return asActor(actor, async (handle) => {
    const call = await readCall(handle, callId);
    const run = call && (await readRun(handle, { callId }));
    if (!call || !run) return null;
    const input = rankInputOf(run.input);
    const { budgetFen, mode, maxAwards } = input.fund;
    const experts = run.result.experts.map(({ id }) => id);
    const stated: Supposition = { budgetFen, mode, maxAwards: maxAwards ?? input.projects.length, withoutExpert: null };
    const wanted = { ...stated, ...typed };
    const isKnown = wanted.withoutExpert !== null && experts.includes(wanted.withoutExpert);
    const supposed = { ...wanted, withoutExpert: isKnown ? wanted.withoutExpert : null };
    await recordEvent(handle, { action: "look-at-what-if", subjectType: "call", subjectId: callId, callId });
    const names = await readNames(handle, experts);
    const { year, title } = call.content;
    return {
      call: { id: callId, year, title },
      supposed,
      result: whatIf(input, supposed),
      projects: await readProjects(
        handle,
        input.projects.map(({ id }) => id),
        call.lists.units,
      ),
      experts: experts.map((id) => ({ id, name: names.get(id) ?? id })),
    };
  });
}
