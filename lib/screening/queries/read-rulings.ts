import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { Approval, RulingRecord } from "../domain/exceptions";
import type { RulingReason } from "../domain/ruling";
import { byApplication } from "./read-values";

export type RulingView = RulingRecord & {
  readonly id: string;
  readonly reasonCode: RulingReason;
  readonly reason: string;
  readonly evidence: { readonly id: string; readonly fileName: string } | null;
  readonly page: number | null;
  readonly ruledById: string;
  readonly ruledAt: Date;
  readonly approvedById: string | null;
  readonly answeredAt: Date | null;
  readonly approvalDocumentNo: string | null;
  readonly approvalReason: string | null;
};

/** Every ruling in these applications, oldest first: superseded and lapsed ones too. */
export async function readRulings(
  { db }: Handle,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RulingView[]>> {
  const rows = await db.ruling.findMany({
    where: { applicationId: { in: [...applicationIds] } },
    orderBy: [{ ruledAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      applicationId: true,
      part: true,
      decision: true,
      reasonCode: true,
      reason: true,
      page: true,
      factsSha256: true,
      isException: true,
      ruledById: true,
      ruledAt: true,
      approvedById: true,
      approvedAt: true,
      approvalDocumentNo: true,
      approvalRefusedAt: true,
      approvalReason: true,
      evidence: { select: { id: true, fileName: true } },
    },
  });
  return byApplication(rows.map((row) => ({ applicationId: row.applicationId, view: viewOf(row) })));
}

type Row = Awaited<ReturnType<Handle["db"]["ruling"]["findFirstOrThrow"]>>;

function viewOf(
  row: Omit<Row, "submissionId" | "evidenceId" | "policySha256"> & { evidence: RulingView["evidence"] },
): RulingView {
  const { decision, factsSha256, isException, approvedAt, approvalRefusedAt, applicationId: _id, ...ruling } = row;
  return {
    ...ruling,
    outcome: decision === "met" ? "met" : "not-met",
    hasEvidence: ruling.evidence !== null,
    findingSha256: factsSha256,
    // Only the command `rule` writes it, from this very list.
    reasonCode: ruling.reasonCode as RulingReason,
    approval: isException ? approvalOf(approvedAt, approvalRefusedAt) : null,
    answeredAt: approvedAt ?? approvalRefusedAt,
  };
}

function approvalOf(approvedAt: Date | null, refusedAt: Date | null): Approval {
  if (approvedAt !== null) return "approved";
  return refusedAt === null ? "waiting" : "refused";
}
