import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { readCall } from "@/lib/calls/queries/read-call";
import { err, ok, type Result } from "@/lib/core/result";
import { sumsOf } from "../domain/proposed-list";
import type { StepRefusal } from "../domain/step-refusal";
import { type ReadSubstitution, readSubstitution } from "../queries/read-substitution";
import { moveCallOn } from "./move-call";
import { writeProposal } from "./write-proposal";

export type SubstituteRefusal =
  | StepRefusal
  | "opinion-missing"
  | "nobody-fell"
  | "reserve-exhausted"
  | "site-checks-missing";

type Wish = {
  readonly callId: string;
  /** The published list that the officer looked at. */
  readonly replacesId: string;
  readonly opinion: string;
};

/**
 * 递补: after an award has fallen on public notice, an officer puts the list with those who move up before the chain. It never
 * happens by itself: where nobody asks for it, what is left of the published list is confirmed as it stands.
 */
export function proposeSubstitution(
  actor: OfficerActor,
  { callId, replacesId, opinion }: Wish,
): Promise<Result<{ proposalId: string; number: number }, SubstituteRefusal>> {
  type Proposed = { proposalId: string; number: number };
  return runCommand<Proposed, SubstituteRefusal>(actor, "propose-substitution", async (handle) => {
    if (opinion.trim() === "") return err("opinion-missing");
    await handle.db.$queryRaw`select 1 from "call" where "id" = ${callId}::uuid for update`;
    const call = await readCall(handle, callId);
    if (!call) return err("not-found");
    if (call.state !== "publicity") return err("call-not-in-this-state");
    const found = await readSubstitution(handle, callId);
    if (found === null) return err("nobody-fell");
    const refusal = refusalOf(found, replacesId, call.content.siteCheck.required);
    if (refusal !== null) return err(refusal);
    const { runId, list, moved, raised, fallen } = found;
    const proposal = await writeProposal(handle, actor, { callId, runId, replacesId, opinion, list });
    const { awards, totalFen } = sumsOf(list);
    const { recordRoot } = proposal;
    const counts = {
      recordRoot,
      awards,
      totalFen: String(totalFen),
      fallen: fallen.length,
      ...{ moved: moved.length, raised: raised.length },
    };
    const detail = { proposal: proposal.number, proposalId: proposal.proposalId, replacesId, runId, ...counts };
    const done = await moveCallOn(handle, {
      callId,
      command: "propose-substitution",
      by: "officer",
      facts: {},
      detail,
    });
    return done.ok ? ok(proposal) : done;
  });
}

function refusalOf(
  found: ReadSubstitution,
  seenId: string,
  siteCheckRequired: boolean,
): "changed-meanwhile" | "reserve-exhausted" | "site-checks-missing" | null {
  if (found.replacesId !== seenId) return "changed-meanwhile";
  if (found.moved.length === 0 && found.raised.length === 0) return "reserve-exhausted";
  return siteCheckRequired && found.unchecked.length > 0 ? "site-checks-missing" : null;
}
