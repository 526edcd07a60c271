/** What a step records beside the signature: nothing, 局党组会 with its minutes, or the city government's document. */
export const APPROVAL_RECORDS = ["none", "party_group", "government"] as const;
export type ApprovalRecord = (typeof APPROVAL_RECORDS)[number];

/** One signature: the office it is given by, the one person who gives it (null: any approver), and what it records. */
export type ApprovalStep = {
  readonly office: string;
  readonly accountId: string | null;
  readonly record: ApprovalRecord;
};

/** Who decides the awards, in which order: an officer puts the list forward, the approvers follow one after another. */
export type ApprovalChain = { readonly proposer: string; readonly approvers: readonly ApprovalStep[] };

/** One who proposes and one who records the Party-group meeting. Whether the city government is asked, the bureau must say. */
export const DEFAULT_CHAIN: ApprovalChain = {
  proposer: "市工信局投资科",
  approvers: [{ office: "市工信局党组", accountId: null, record: "party_group" }],
};

export const MOST_APPROVERS = 5;

export const CHAIN_FAULTS = [
  "chain-too-short",
  "chain-too-long",
  "chain-office-missing",
  "chain-without-meeting",
  "chain-meeting-twice",
  "chain-government-not-last",
  "chain-person-twice",
] as const;
export type ChainFaultCode = (typeof CHAIN_FAULTS)[number];

/** What keeps a chain from being frozen. The list is published after the meeting and before the government's document, so that is last. */
export function chainFaults({ proposer, approvers }: ApprovalChain): readonly ChainFaultCode[] {
  const named = approvers.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
  const meetings = approvers.filter(({ record }) => record === "party_group").length;
  const wrong: Readonly<Record<ChainFaultCode, boolean>> = {
    "chain-too-short": approvers.length === 0,
    "chain-too-long": approvers.length > MOST_APPROVERS,
    "chain-office-missing": [proposer, ...approvers.map(({ office }) => office)].some((office) => office.trim() === ""),
    "chain-without-meeting": approvers.length > 0 && meetings === 0,
    "chain-meeting-twice": meetings > 1,
    "chain-government-not-last": approvers.slice(0, -1).some(({ record }) => record === "government"),
    "chain-person-twice": new Set(named).size < named.length,
  };
  return CHAIN_FAULTS.filter((code) => wrong[code]);
}
