import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { rankInputOf } from "@/lib/ranking/domain/run";
import { readRun } from "@/lib/ranking/queries/read-run";
import { readStandings } from "@/lib/sitechecks/queries/read-standings";
import { type AwardReason, type ProposedAward, sumsOf } from "../domain/proposed-list";
import { type Substitution, substitute } from "../domain/substitution";

export type ReadSubstitution = Substitution & {
  /** The published list. */
  readonly replacesId: string;
  readonly runId: string;
  readonly fallen: readonly string[];
  /** What of the fund the published list leaves, with what the fallen awards gave back. */
  readonly leftFen: bigint;
};

/** What would follow if the reserve moved up; null where no award of the published list has fallen. */
export async function readSubstitution(handle: Handle, callId: string): Promise<ReadSubstitution | null> {
  const { db } = handle;
  const published = await db.awardProposal.findFirst({
    where: { callId, state: "approved" },
    select: {
      id: true,
      rankingRunId: true,
      awards: {
        orderBy: [{ rank: { sort: "asc", nulls: "last" } }, { applicationId: "asc" }],
        select: {
          applicationId: true,
          outcome: true,
          rank: true,
          officialCenti: true,
          sheets: true,
          amountFen: true,
          reasonCode: true,
          application: { select: { state: true } },
        },
      },
    },
  });
  const run = published && (await readRun(handle, { callId, runId: published.rankingRunId }));
  if (!published || !run) return null;
  const list = published.awards.map(
    // Only the two commands that propose write the code, from a ranking's own or from ours.
    ({ application: _state, reasonCode, ...award }): ProposedAward => ({
      ...award,
      reasonCode: reasonCode as AwardReason | null,
    }),
  );
  const fallen = published.awards.flatMap(({ outcome, applicationId, application }) =>
    outcome === "proposed" && application.state === "revoked" ? [applicationId] : [],
  );
  if (fallen.length === 0) return null;
  const standings = await readStandings(handle, callId);
  const { fund, projects } = rankInputOf(run.input);
  const amounts = new Map(projects.map(({ id, amountFen }) => [id, amountFen]));
  const found = substitute(
    { list, fund, amounts },
    new Set(fallen),
    (id) => standings.get(id)?.standing ?? "unchecked",
  );
  const standing = list.filter(({ applicationId }) => !fallen.includes(applicationId));
  const leftFen = fund.budgetFen - sumsOf(standing).totalFen;
  return { ...found, replacesId: published.id, runId: run.id, fallen, leftFen };
}

type Named = { readonly applicationId: string; readonly firmName: string };

/** For the page: who fell, whose part would be made up, who would move up with how much, and of whom the call still asks a signed site check. */
export type SubstitutionView = {
  readonly replacesId: string;
  readonly fallen: readonly Named[];
  readonly raised: readonly (Named & { readonly fromFen: bigint; readonly toFen: bigint })[];
  /** What of the fund the published list leaves, with what the fallen awards gave back. */
  readonly leftFen: bigint;
  readonly moved: readonly (Named & { readonly amountFen: bigint })[];
  readonly lacking: readonly Named[];
};

export async function viewSubstitution(
  handle: Handle,
  callId: string,
  siteCheckRequired: boolean,
): Promise<SubstitutionView | null> {
  const found = await readSubstitution(handle, callId);
  if (found === null) return null;
  const ids = [...found.fallen, ...found.moved, ...found.raised.map(({ applicationId }) => applicationId)];
  const rows = await handle.db.application.findMany({
    where: { id: { in: ids } },
    select: { id: true, firmName: true },
  });
  const names = new Map(rows.map(({ id, firmName }) => [id, firmName]));
  const amounts = new Map(found.list.map(({ applicationId, amountFen }) => [applicationId, amountFen]));
  const named = (applicationId: string) => ({ applicationId, firmName: names.get(applicationId) ?? "" });
  return {
    replacesId: found.replacesId,
    fallen: found.fallen.map(named),
    raised: found.raised.map((raised) => ({ ...raised, ...named(raised.applicationId) })),
    leftFen: found.leftFen,
    moved: found.moved.map((id) => ({ ...named(id), amountFen: amounts.get(id) ?? 0n })),
    lacking: siteCheckRequired ? found.unchecked.map(named) : [],
  };
}
