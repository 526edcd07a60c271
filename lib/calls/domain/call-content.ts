import type { PublicityUnit } from "@/lib/calendars/domain";
import { canonicalJson } from "@/lib/core/canonical-json";
import { type Fen, formatYuan } from "@/lib/core/money";
import { sha256Hex } from "@/lib/core/sha256";
import type { NamedKind } from "@/lib/reference/domain/kinds";
import type { ApprovalChain } from "./approval-chain";
import type { CallRules } from "./call-rules";
import type { Window } from "./call-state";
import type { Contacts } from "./contacts";
import type { RecordLevel } from "./record-level";
import type { Rubric } from "./rubric";
import type { StepDays } from "./step-days";

/** How the line is drawn when the fund runs out; the ranking says what each means. */
export const FUND_MODES = ["strict_stop", "partial_last", "skip_fit"] as const;

export type Fund = {
  readonly budgetFen: Fen;
  readonly maxAwards: number;
  readonly awardFen: Fen;
  readonly mode: (typeof FUND_MODES)[number];
  readonly minScoreCenti: number | null;
};

/** When a plant is looked at: before the experts score, or once the scores are sealed. */
export const SITE_CHECK_TIMES = ["before_scoring", "after_scoring"] as const;
export type SiteCheckTime = (typeof SITE_CHECK_TIMES)[number];

/** Where it is required, nobody is put forward without one that has been signed. */
export type SiteCheckRule = { readonly time: SiteCheckTime; readonly required: boolean };

export type Publicity = { readonly days: number; readonly unit: PublicityUnit };

/** 申报通知 as a file, named by its bytes. */
export type NoticeFile = { readonly sha256: string; readonly name: string; readonly byteCount: number };

/** Everything that a firm is promised when a call opens; nothing of it changes afterwards. */
export type CallContent = CallRules &
  Window & {
    readonly title: string;
    readonly documentNo: string;
    readonly rubric: Rubric;
    readonly fund: Fund;
    readonly publicity: Publicity;
    readonly contacts: Contacts;
    readonly chain: ApprovalChain;
    readonly siteCheck: SiteCheckRule;
    /** An expert of the firm's own county or district is barred; otherwise he only comes after others. */
    readonly sameDivisionBars: boolean;
    /** How much of the decision record goes out with the notice. */
    readonly recordLevel: RecordLevel;
    /** How long each step may lie with whoever has it. */
    readonly stepDays: StepDays;
    /** What the draw of the last tie starts from, named before anybody has applied. */
    readonly drawSeed: string;
    /** A firm may hand in one application only; otherwise one for each of its projects. */
    readonly onePerFirm: boolean;
    readonly notice: NoticeFile | null;
  };

export type FrozenCall = { readonly frozen: string; readonly sha256: string };

/** Offices and order are everybody's to know; which person holds an office is kept beside the text, in the call's own table. */
const frozenChain = ({ proposer, approvers }: ApprovalChain) => ({
  proposer,
  approvers: approvers.map(({ office, record }) => ({ office, record })),
});

/** The lists that the call goes by for good: reporting units, registration authorities, classes of industries. */
export type ReferenceVersions = Readonly<Record<NamedKind, { readonly number: number; readonly sha256: string }>>;

const frozenVersions = ({ units, authorities, industries }: ReferenceVersions) => {
  const of = ({ number, sha256 }: ReferenceVersions[NamedKind]) => ({ number, sha256 });
  return { units: of(units), authorities: of(authorities), industries: of(industries) };
};

/** The text that opening freezes: canonical JSON, instants in UTC, amounts in yuan, so that anybody can compute the hash again. */
export function freezeCall(content: CallContent, reference: ReferenceVersions): FrozenCall {
  const { opensAt, closesAt, fund, chain, ...rest } = content;
  const { budgetFen, awardFen, ...bounds } = fund;
  const frozen = canonicalJson({
    ...rest,
    chain: frozenChain(chain),
    reference: frozenVersions(reference),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    fund: { ...bounds, budget: formatYuan(budgetFen), award: formatYuan(awardFen) },
  });
  return { frozen, sha256: sha256Hex(frozen) };
}
