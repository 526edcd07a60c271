import type { SubmissionContent } from "@/lib/applications/domain/content";
import { caseFacts } from "@/lib/applications/domain/judged-sections";
import type { CallRules } from "@/lib/calls/domain/call-rules";
import { type CheckRecord, vetoStates } from "@/lib/checks/domain/check-record";
import type { CodedName } from "@/lib/core/coded-name";
import type { CaseFacts } from "@/lib/eligibility/domain/case-facts";
import { preparePolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { evaluateCase } from "@/lib/eligibility/domain/evaluate";
import { type FactOrigin, factOrigin, type VerifiedOrigin } from "@/lib/eligibility/domain/fact-origin";
import type { CriterionId, Evaluation, Judgement } from "@/lib/eligibility/domain/finding";
import { type FindingKey, keyedFindings } from "@/lib/eligibility/domain/finding-key";
import type { LibraryMatchKind } from "@/lib/eligibility/domain/library-match";
import { applyRulings, type RuledEvaluation, rulingStands } from "@/lib/eligibility/domain/rulings";
import type { Status, Verdict } from "@/lib/eligibility/domain/status";
import { effectiveFacts, type MustBeVerified } from "@/lib/eligibility/domain/verified-values";
import { counts, newestByPart, type RulingRecord } from "./exceptions";
import { type Claim, findingOf } from "./figures";
import {
  type EffectiveFigures,
  effectiveFigures,
  figuresToVerify,
  type RecordedValue,
  type StandingValues,
  standingValues,
  verifiedValues,
} from "./verified-figures";

/** Everything that an application is judged on: the firm's last words, the library, and what officials have written down. */
export type Assessed<Value extends RecordedValue = RecordedValue, Ruling extends RulingRecord = RulingRecord> = {
  readonly rules: CallRules;
  /** Of the call: where a firm is registered is looked up in it. */
  readonly authorities: readonly CodedName[];
  readonly content: SubmissionContent;
  /** The typed columns of the same submission. */
  readonly claim: Claim;
  readonly libraryMatch: LibraryMatchKind;
  /** The day of the first submission: corrections do not move it. */
  readonly submittedOn: string;
  /** Oldest first. */
  readonly values: readonly Value[];
  readonly rulings: readonly Ruling[];
  /** What departments and registers say. */
  readonly checks: readonly Pick<CheckRecord, "subject" | "outcome">[];
};

export type FindingGroup = CriterionId | "vetoes";

/** One part as it is shown: what the firm's words give, what the verified ones give, and what a person ruled. */
export type AssessedFinding<Ruling extends RulingRecord = RulingRecord> = {
  readonly key: FindingKey;
  readonly group: FindingGroup;
  /** Null where the criterion is judged as a whole. */
  readonly part: string | null;
  readonly origin: FactOrigin;
  readonly claimed: Judgement;
  readonly verified: Judgement;
  readonly effective: Status;
  /** The newest ruling on the part, if there ever was one, and whether it speaks. */
  readonly ruling: Ruling | null;
  readonly rulingState: "counts" | "awaits-approval" | "approval-refused" | "lapsed" | null;
};

export type Assessment<Value extends RecordedValue = RecordedValue, Ruling extends RulingRecord = RulingRecord> = {
  readonly claimed: Evaluation;
  readonly verified: RuledEvaluation;
  /** The verdict that counts: on verified facts, with rulings and signed exceptions. */
  readonly effectiveVerdict: Verdict;
  readonly findings: readonly AssessedFinding<Ruling>[];
  readonly facts: CaseFacts;
  readonly figures: EffectiveFigures;
  readonly standing: StandingValues<Value>;
  readonly stillToVerify: readonly MustBeVerified[];
};

/** How an application stands now. The engine runs on the claimed and on the verified facts; rulings stand beside it. */
export function assess<Value extends RecordedValue, Ruling extends RulingRecord>(
  assessed: Assessed<Value, Ruling>,
): Assessment<Value, Ruling> {
  const { rules, claim } = assessed;
  const policy = preparePolicy(rules.policy);
  const standing = standingValues(assessed.values, claim);
  const claimedFacts = caseFacts(
    assessed.content,
    rules,
    { submittedOn: assessed.submittedOn, vetoes: vetoStates(assessed.checks) },
    assessed.libraryMatch,
    assessed.authorities,
  );
  const facts = effectiveFacts(claimedFacts, verifiedValues(standing, claim));
  const claimed = evaluateCase(policy, claimedFacts);
  const checked = evaluateCase(policy, facts);
  const newest = newestByPart(assessed.rulings);
  const verified = applyRulings(checked, new Map([...newest].filter(([, ruling]) => counts(ruling))));
  return {
    claimed,
    verified,
    effectiveVerdict: verified.effectiveVerdict,
    findings: assessedFindings(claimed, verified, newest, originsOf(standing)),
    facts,
    figures: effectiveFigures(standing, claim),
    standing,
    stillToVerify: figuresToVerify(standing, claim, policy.investmentBasis),
  };
}

function assessedFindings<Ruling extends RulingRecord>(
  claimed: Evaluation,
  verified: RuledEvaluation,
  newest: ReadonlyMap<FindingKey, Ruling>,
  origins: ReadonlyMap<FindingKey, VerifiedOrigin>,
): AssessedFinding<Ruling>[] {
  const asClaimed = new Map(keyedFindings(claimed).map(({ key, finding }) => [key, finding]));
  const groups = [
    ...verified.criteria.map(({ id, findings }) => ({ group: id, findings })),
    { group: "vetoes" as const, findings: verified.vetoes },
  ];
  return groups.flatMap(({ group, findings }) =>
    findings.map(({ key, finding, effective }) => {
      const ruling = newest.get(key) ?? null;
      return {
        key,
        group,
        part: key === group ? null : key.slice(group.length + 1),
        origin: factOrigin(key, origins),
        claimed: asClaimed.get(key) ?? finding,
        verified: finding,
        effective,
        ruling,
        rulingState: ruling && rulingStateOf(ruling, finding),
      };
    }),
  );
}

function rulingStateOf(ruling: RulingRecord, finding: Judgement): NonNullable<AssessedFinding["rulingState"]> {
  if (!rulingStands(ruling, finding)) return "lapsed";
  if (counts(ruling)) return "counts";
  return ruling.approval === "refused" ? "approval-refused" : "awaits-approval";
}

function originsOf(standing: StandingValues): ReadonlyMap<FindingKey, VerifiedOrigin> {
  const origins = new Map<FindingKey, VerifiedOrigin>();
  for (const [figure, { by, evidenceSha256, page }] of standing) {
    const key = findingOf(figure);
    if (key !== null) origins.set(key, { from: "verified", by, evidenceSha256, page });
  }
  return origins;
}
