import "server-only";
import type { Fen } from "@/lib/core/money";
import type { Handle } from "@/lib/db/as-actor";
import type { ReasonCode } from "@/lib/ranking/domain/selection";
import type { ProposalState } from "../domain/answer";
import { type AwardOutcome, type ListSums, sumsOf } from "../domain/proposed-list";

export type AwardRow = {
  readonly applicationId: string;
  readonly firmName: string;
  readonly projectName: string;
  readonly unitCode: string;
  readonly outcome: AwardOutcome;
  readonly rank: number | null;
  readonly officialCenti: number | null;
  readonly sheets: number;
  readonly amountFen: Fen;
  readonly reasonCode: ReasonCode | null;
};

export type ReadProposal = {
  readonly id: string;
  readonly callId: string;
  readonly number: number;
  readonly runId: string;
  readonly state: ProposalState;
  readonly opinion: string;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly sentBackReason: string | null;
  readonly meeting: { readonly name: string; readonly on: Date; readonly minutesNo: string } | null;
  readonly awards: readonly AwardRow[];
  readonly sums: ListSums;
};

type Wanted = { readonly callId: string } | { readonly id: string };

/** Proposals with their lists, newest first. */
export async function readProposals({ db }: Handle, where: Wanted): Promise<ReadProposal[]> {
  const rows = await db.awardProposal.findMany({
    where,
    orderBy: { number: "desc" },
    select: {
      id: true,
      callId: true,
      number: true,
      rankingRunId: true,
      state: true,
      opinion: true,
      proposedById: true,
      proposedAt: true,
      decidedById: true,
      decidedAt: true,
      sentBackReason: true,
      meetingName: true,
      meetingOn: true,
      minutesNo: true,
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
          application: {
            select: {
              firmName: true,
              submissions: { orderBy: { number: "desc" }, take: 1, select: { projectName: true, unitCode: true } },
            },
          },
        },
      },
    },
  });
  const people = rows.flatMap((row) => [row.proposedById, ...(row.decidedById === null ? [] : [row.decidedById])]);
  const named = await db.account.findMany({ where: { id: { in: people } }, select: { id: true, name: true } });
  const nameOf = (id: string | null) => named.find((person) => person.id === id)?.name ?? "";
  return rows.map(({ rankingRunId, decidedById, meetingName, meetingOn, minutesNo, awards, ...row }) => ({
    ...row,
    runId: rankingRunId,
    proposedBy: nameOf(row.proposedById),
    decidedBy: decidedById === null ? null : nameOf(decidedById),
    meeting:
      meetingName === null || meetingOn === null || minutesNo === null
        ? null
        : { name: meetingName, on: meetingOn, minutesNo },
    awards: awards.map(awardRow),
    sums: sumsOf(awards),
  }));
}

type StoredAward = {
  readonly reasonCode: string | null;
  readonly application: {
    readonly firmName: string;
    readonly submissions: readonly { readonly projectName: string; readonly unitCode: string }[];
  };
} & Omit<AwardRow, "firmName" | "projectName" | "unitCode" | "reasonCode">;

function awardRow({ application: { firmName, submissions }, reasonCode, ...award }: StoredAward): AwardRow {
  const { projectName, unitCode } = submissions[0] ?? { projectName: "", unitCode: "" };
  // Only propose-awards writes it, from a ranking's own codes.
  return { ...award, firmName, projectName, unitCode, reasonCode: reasonCode as ReasonCode | null };
}
