import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { JsonInput } from "@/lib/db/conditions";
import type { ApprovalChain, ApprovalStep } from "../domain/approval-chain";
import type { CallContent } from "../domain/call-content";

/** The columns that hold a call's content; everything else of the row is its course. */
export const contentColumns = {
  year: true,
  title: true,
  documentNo: true,
  opensAt: true,
  closesAt: true,
  policy: true,
  counting: true,
  rubric: true,
  attachments: true,
  stamping: true,
  contacts: true,
  budgetFen: true,
  maxAwards: true,
  awardFen: true,
  selectionMode: true,
  minScoreCenti: true,
  drawSeed: true,
  publicityDays: true,
  publicityUnit: true,
  noticeSha256: true,
  noticeName: true,
  noticeBytes: true,
  siteCheckTime: true,
  siteCheckRequired: true,
  sameDivisionBars: true,
  recordLevel: true,
  stepDays: true,
  approvalSteps: { orderBy: { place: "asc" }, select: { office: true, accountId: true, record: true } },
} as const;

type Row = Awaited<ReturnType<Handle["db"]["call"]["findUniqueOrThrow"]>>;
type Counting = Pick<CallContent, "baseYear" | "taxes" | "refundsCount" | "landCounts"> &
  Partial<Pick<CallContent, "onePerFirm">>;
type ContentRow = Pick<Row, keyof typeof contentColumns & keyof Row> & {
  readonly approvalSteps: readonly ApprovalStep[];
};

/** Written by `columnsOf` alone, from a content of this very type; afterwards frozen by a trigger. */
const stored = <Value>(json: unknown): Value => json as Value;
const asJson = (value: object): JsonInput => value as JsonInput; // texts, whole numbers, lists and null only

export function contentOf(row: ContentRow): CallContent {
  return {
    year: row.year,
    title: row.title,
    documentNo: row.documentNo,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    policy: stored(row.policy),
    onePerFirm: false, // of calls older than the question
    ...stored<Counting>(row.counting),
    attachments: stored(row.attachments),
    stamping: row.stamping,
    rubric: stored(row.rubric),
    fund: {
      budgetFen: row.budgetFen,
      maxAwards: row.maxAwards,
      awardFen: row.awardFen,
      mode: row.selectionMode,
      minScoreCenti: row.minScoreCenti,
    },
    publicity: { days: row.publicityDays, unit: row.publicityUnit },
    contacts: stored(row.contacts),
    chain: chainOf(row.approvalSteps),
    siteCheck: { time: row.siteCheckTime, required: row.siteCheckRequired },
    sameDivisionBars: row.sameDivisionBars,
    recordLevel: row.recordLevel,
    stepDays: stored(row.stepDays),
    drawSeed: row.drawSeed,
    notice:
      row.noticeSha256 === null
        ? null
        : { sha256: row.noticeSha256, name: row.noticeName ?? "", byteCount: row.noticeBytes ?? 0 },
  };
}

/** The first step is the proposer's. */
function chainOf([first, ...approvers]: readonly ApprovalStep[]): ApprovalChain {
  return { proposer: first?.office ?? "", approvers };
}

/** Rows of the call's table of approvals, in order. */
export const stepsOf = ({ proposer, approvers }: ApprovalChain) => [
  { place: 1, role: "officer" as const, office: proposer, accountId: null, record: "none" as const },
  ...approvers.map((step, index) => ({ ...step, place: index + 2, role: "approver" as const })),
];

export function columnsOf(content: CallContent) {
  const { baseYear, taxes, refundsCount, landCounts, onePerFirm, fund, publicity, notice } = content;
  return {
    year: content.year,
    title: content.title,
    documentNo: content.documentNo,
    opensAt: content.opensAt,
    closesAt: content.closesAt,
    policy: asJson(content.policy),
    counting: asJson({ baseYear, taxes, refundsCount, landCounts, onePerFirm }),
    rubric: asJson(content.rubric),
    attachments: asJson(content.attachments),
    stamping: content.stamping,
    contacts: asJson(content.contacts),
    budgetFen: fund.budgetFen,
    maxAwards: fund.maxAwards,
    awardFen: fund.awardFen,
    selectionMode: fund.mode,
    minScoreCenti: fund.minScoreCenti,
    drawSeed: content.drawSeed,
    publicityDays: publicity.days,
    publicityUnit: publicity.unit,
    noticeSha256: notice?.sha256 ?? null,
    noticeName: notice?.name ?? null,
    noticeBytes: notice?.byteCount ?? null,
    siteCheckTime: content.siteCheck.time,
    siteCheckRequired: content.siteCheck.required,
    sameDivisionBars: content.sameDivisionBars,
    recordLevel: content.recordLevel,
    stepDays: asJson(content.stepDays),
  };
}
