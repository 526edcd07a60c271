import type { FindingKey } from "@/lib/eligibility/domain/finding-key";
import type { RecordedRuling } from "@/lib/eligibility/domain/rulings";

/** “原则上” leaves room for a firm that is not above scale, but an officer's word alone does not fill it. */
const EXCEPTION_PART: FindingKey = "registration.above-scale";

export const needsApproval = (part: FindingKey, outcome: RecordedRuling["outcome"]) =>
  part === EXCEPTION_PART && outcome === "met";

/** Where an exception stands; null where none is needed. */
export type Approval = "waiting" | "approved" | "refused" | null;

/** 人工核定, as it was written down. */
export type RulingRecord = RecordedRuling & { readonly part: FindingKey; readonly approval: Approval };

/** An exception counts only once an approver has signed it. */
export const counts = ({ approval }: RulingRecord) => approval === null || approval === "approved";

/** `rulings` comes oldest first: a later one supersedes, none is erased. */
export const newestByPart = <Ruling extends RulingRecord>(
  rulings: readonly Ruling[],
): ReadonlyMap<FindingKey, Ruling> => new Map(rulings.map((ruling) => [ruling.part, ruling]));
