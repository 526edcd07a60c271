import "server-only";
import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { ApprovalRecord } from "@/lib/calls/domain/approval-chain";
import type { CodedName } from "@/lib/core/coded-name";
import type { Fen } from "@/lib/core/money";
import type { ScanState } from "@/lib/core/scan-state";
import type { Handle } from "@/lib/db/as-actor";
import { scansOf } from "@/lib/db/read-scans";
import { readUnitNames, type UnitNames } from "@/lib/reference/queries/lists";
import type { SiteCheckResult } from "@/lib/sitechecks/domain/site-check";
import { type AwardOutcome, type AwardReason, type ListSums, sumsOf } from "../domain/proposed-list";
import { type NextStep, nextStep, type ProposalState, type SignedProposal } from "../domain/signing";
import { readSigning } from "./read-signing";

export type AwardRow = {
  readonly applicationId: string;
  readonly firmName: string;
  readonly projectName: string;
  readonly unit: CodedName;
  readonly outcome: AwardOutcome;
  readonly rank: number | null;
  readonly officialCenti: number | null;
  readonly sheets: number;
  readonly amountFen: Fen;
  readonly reasonCode: AwardReason | null;
  /** Its amount on the list that this one takes the place of, nought where it was in the reserve; null on a first list. */
  readonly publishedFen: Fen | null;
  /** Proposed on this list, and fallen since it was published. */
  readonly fell: boolean;
  /** What the signed site check says; null where there is none. */
  readonly siteCheck: SiteCheckResult | null;
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
  /** The published list that this one takes the place of, because an award has fallen. */
  readonly replacesId: string | null;
  /** Of the decision record; null for a list older than records. */
  readonly recordRoot: string | null;
  /** As the chain sees it: whose turn it is follows from this. */
  readonly signing: SignedProposal;
  /** The signatures that stand, the proposer's first. */
  readonly signatures: readonly SignatureView[];
  /** Whose signature comes next; null when all stand, or when the list was sent back or replaced. */
  readonly next: NextStep | null;
  readonly awards: readonly AwardRow[];
  /** As it was put forward. */
  readonly sums: ListSums;
  /** Without the awards that have fallen since. */
  readonly standing: ListSums;
  /** The site check is part of how this list came about. */
  readonly siteChecked: boolean;
};

/** Day and number are the meeting's and its minutes', or the government's document's. */
export type SignatureView = {
  readonly place: number;
  readonly office: string;
  readonly name: string;
  readonly signedAt: Date;
  readonly record: ApprovalRecord;
  readonly opinion: string;
  readonly meetingName: string | null;
  readonly decidedOn: Date | null;
  readonly documentNo: string | null;
  readonly file: { readonly id: string; readonly fileName: string; readonly scan: ScanState | null } | null;
};

type Wanted = { readonly callId: string } | { readonly id: string };

const approvalColumns = {
  place: true,
  accountId: true,
  signedAt: true,
  record: true,
  opinion: true,
  meetingName: true,
  decidedOn: true,
  documentNo: true,
  file: { select: { id: true, fileName: true, sha256: true } },
} as const;

/** Proposals with their lists and signatures, newest first. */
export async function readProposals(handle: Handle, where: Wanted): Promise<ReadProposal[]> {
  const { db } = handle;
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
      replacesId: true,
      replaces: { select: { awards: { select: { applicationId: true, amountFen: true } } } },
      record: { select: { root: true } },
      approvals: { orderBy: { place: "asc" }, select: approvalColumns },
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
              state: true,
              siteChecks: { where: { state: "signed" }, take: 1, select: { result: true } },
              submissions: { orderBy: { number: "desc" }, take: 1, select: { projectName: true, unitCode: true } },
            },
          },
        },
      },
    },
  });
  const people = rows.flatMap(({ proposedById, decidedById, approvals }) => [
    proposedById,
    ...(decidedById === null ? [] : [decidedById]),
    ...approvals.map(({ accountId }) => accountId),
  ]);
  const named = await db.account.findMany({ where: { id: { in: people } }, select: { id: true, name: true } });
  const nameOf = (id: string | null) => named.find((person) => person.id === id)?.name ?? "";
  const units = await readUnitNames(handle);
  const files = rows.flatMap(({ approvals }) => approvals.flatMap(({ file }) => file ?? []));
  const scans = await scansOf(handle, files);
  return Promise.all(
    rows.map(async ({ rankingRunId, decidedById, awards, approvals, record, replaces, ...row }) => {
      const signing = await readSigning(handle, row, approvals);
      return {
        ...row,
        runId: rankingRunId,
        recordRoot: record?.root ?? null,
        proposedBy: nameOf(row.proposedById),
        decidedBy: decidedById === null ? null : nameOf(decidedById),
        signing,
        signatures: approvals.map(({ accountId, file, ...approval }) => ({
          ...approval,
          file: file && { id: file.id, fileName: file.fileName, scan: scans.get(file.sha256) ?? null },
          office: officeAt(signing, approval.place),
          name: nameOf(accountId),
        })),
        next:
          row.state === "sent_back" || row.state === "superseded" ? null : nextStep(signing.chain, approvals.length),
        awards: awards.map((award) => awardRow(units, row.callId, award, replaces?.awards ?? null)),
        sums: sumsOf(awards),
        standing: sumsOf(awards.filter((award) => !hasFallen(award))),
        siteChecked: awards.some(({ application }) => application.siteChecks.length > 0),
      };
    }),
  );
}

const officeAt = ({ chain }: SignedProposal, place: number): string =>
  (place === 1 ? chain.proposer : chain.approvers[place - 2]?.office) ?? "";

type StoredAward = {
  readonly reasonCode: string | null;
  readonly application: {
    readonly firmName: string;
    readonly state: ApplicationState;
    readonly siteChecks: readonly { readonly result: SiteCheckResult | null }[];
    readonly submissions: readonly { readonly projectName: string; readonly unitCode: string }[];
  };
} & Omit<AwardRow, "firmName" | "projectName" | "unit" | "reasonCode" | "siteCheck" | "publishedFen" | "fell">;

type Standing = { readonly outcome: AwardOutcome; readonly application: { readonly state: ApplicationState } };

const hasFallen = ({ outcome, application }: Standing): boolean =>
  outcome === "proposed" && application.state === "revoked";

type Replaced = readonly { readonly applicationId: string; readonly amountFen: Fen }[];

function awardRow(
  units: UnitNames,
  callId: string,
  { application: { firmName, state, siteChecks, submissions }, reasonCode, ...award }: StoredAward,
  replaced: Replaced | null,
): AwardRow {
  const { projectName, unitCode } = submissions[0] ?? { projectName: "", unitCode: "" };
  // Only propose-awards writes it, from a ranking's own codes.
  const siteCheck = siteChecks[0]?.result ?? null;
  const unit = units.of(callId, unitCode);
  const before = replaced?.find(({ applicationId }) => applicationId === award.applicationId);
  return {
    ...{ ...award, firmName, projectName, unit, siteCheck },
    reasonCode: reasonCode as AwardReason | null,
    publishedFen: before?.amountFen ?? null,
    fell: hasFallen({ ...award, application: { state } }),
  };
}
