import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { readCall } from "@/lib/calls/queries/read-call";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { runInput, runSha256 } from "@/lib/ranking/domain/run";
import { type ReadRun, readRun } from "@/lib/ranking/queries/read-run";
import { readRunFacts } from "@/lib/ranking/queries/read-run-facts";
import { readStandings } from "@/lib/sitechecks/queries/read-standings";
import { type ProposedAward, sumsOf } from "../domain/proposed-list";
import { siteCheckedList } from "../domain/site-checked-list";
import type { StepRefusal } from "../domain/step-refusal";
import { moveCallOn } from "./move-call";
import { writeProposal } from "./write-proposal";

export type ProposeRefusal =
  | StepRefusal
  | "opinion-missing"
  | "no-ranking"
  | "ranking-outdated"
  | "figures-changed"
  | "site-checks-missing"
  | "nobody-to-award";

export type Proposed = { readonly proposalId: string; readonly number: number };

type Wish = { readonly callId: string; readonly runId: string; readonly opinion: string };

/** Puts the list that follows from the ranking before the approver. `runId` is the ranking that the officer looked at. */
export function proposeAwards(
  actor: OfficerActor,
  { callId, runId, opinion }: Wish,
): Promise<Result<Proposed, ProposeRefusal>> {
  return runCommand<Proposed, ProposeRefusal>(actor, "propose-awards", async (handle) => {
    const { db } = handle;
    if (opinion.trim() === "") return err("opinion-missing");
    await db.$queryRaw`select 1 from "call" where "id" = ${callId}::uuid for update`;
    const run = await readRun(handle, { callId });
    if (!run) return err("no-ranking");
    if (run.id !== runId) return err("ranking-outdated");
    const drawn = await drawList(handle, callId, run);
    if (!drawn.ok) return drawn;
    const list = drawn.value;
    const { awards, totalFen } = sumsOf(list);
    if (awards === 0) return err("nobody-to-award");

    const live = await db.awardProposal.findFirst({
      where: { callId, state: { in: ["proposed", "approved"] } },
      select: { id: true },
    });
    if (live) return err("call-not-in-this-state");
    const proposed = await writeProposal(handle, actor, { callId, runId, replacesId: null, opinion, list });
    const { proposalId, number, recordRoot } = proposed;
    const detail = { proposal: number, proposalId, runId, awards, totalFen: String(totalFen), recordRoot };
    const moved = await moveCallOn(handle, { callId, command: "propose", by: "officer", facts: {}, detail });
    return moved.ok ? ok(proposed) : moved;
  });
}

/** What follows from the ranking and the site checks, if the figures are still those that were ranked. */
async function drawList(
  handle: Handle,
  callId: string,
  run: ReadRun,
): Promise<
  Result<readonly ProposedAward[], "not-found" | "call-not-in-this-state" | "figures-changed" | "site-checks-missing">
> {
  const call = await readCall(handle, callId);
  if (!call) return err("not-found");
  const row = await handle.db.call.findUnique({ where: { id: callId }, select: { sealRoot: true } });
  if (call.state !== "sealed" || !row?.sealRoot) return err("call-not-in-this-state");
  const now = runSha256(runInput(await readRunFacts(handle, call, row.sealRoot)));
  if (now !== run.inputSha256) return err("figures-changed");
  const { list, unchecked } = siteCheckedList(run, await readStandings(handle, callId));
  const isLacking = unchecked.length > 0 && call.content.siteCheck.required;
  return isLacking ? err("site-checks-missing") : ok(list);
}
