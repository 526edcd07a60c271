import type { Judgement } from "@/lib/eligibility/domain/finding";
import type { FindingKey } from "@/lib/eligibility/domain/finding-key";
import type { Status } from "@/lib/eligibility/domain/status";
import type { AssessedFinding, FindingGroup } from "./assessment";
import type { RulingRecord } from "./exceptions";

/** A finding as it stood when it was decided on: kept with the decision, so that it can be explained years later. */
export type DecidedFinding = {
  readonly key: FindingKey;
  readonly group: FindingGroup;
  readonly part: string | null;
  readonly effective: Status;
  readonly claimed: Pick<Judgement, "status" | "reason" | "values">;
  readonly verified: Pick<Judgement, "status" | "reason" | "values">;
  /** Whether an official's figure stood in for the firm's. */
  readonly fromVerified: boolean;
  /** The ruling that counted. */
  readonly ruling: { readonly outcome: "met" | "not-met"; readonly reasonCode: string; readonly reason: string } | null;
};

type WithReason = RulingRecord & { readonly reasonCode: string; readonly reason: string };

export const decidedFindings = (findings: readonly AssessedFinding<WithReason>[]): DecidedFinding[] =>
  findings.map(({ key, group, part, effective, claimed, verified, origin, ruling, rulingState }) => ({
    key,
    group,
    part,
    effective,
    claimed: judged(claimed),
    verified: judged(verified),
    fromVerified: origin.from === "verified",
    ruling: ruling && rulingState === "counts" ? reasoned(ruling) : null,
  }));

const judged = ({ status, reason, values }: Judgement) => ({ status, reason, values });
const reasoned = ({ outcome, reasonCode, reason }: WithReason) => ({ outcome, reasonCode, reason });

/** What spoke against the firm: the reasons it is told. */
export const reasonsAgainst = (findings: readonly DecidedFinding[]): readonly DecidedFinding[] =>
  findings.filter(({ effective }) => effective === "not-met");
