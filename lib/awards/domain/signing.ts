import type { ApprovalChain, ApprovalStep } from "@/lib/calls/domain/approval-chain";
import type { CallState } from "@/lib/calls/domain/call-state";
import type { Fen } from "@/lib/core/money";
import type { ListSums } from "./proposed-list";

export const PROPOSAL_STATES = ["proposed", "approved", "sent_back", "superseded"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A signature that stands under a proposal; the first is the proposer's. */
export type StandingSignature = { readonly accountId: string; readonly decidedOn: string | null };

/** A proposal as the chain sees it. `left` are the people a step names whose accounts are disabled. */
export type SignedProposal = {
  readonly state: ProposalState;
  readonly callState: CallState;
  readonly proposedAt: Date;
  readonly chain: ApprovalChain;
  /** In the order of the chain. */
  readonly signatures: readonly StandingSignature[];
  readonly left: readonly string[];
};

/** `place` counts from 1, the proposer's. A step that publishes is the last before the government's document. */
export type NextStep = { readonly place: number; readonly step: ApprovalStep; readonly publishes: boolean };

/** Whose turn it is; null when every signature stands. */
export function nextStep({ approvers }: ApprovalChain, signed: number): NextStep | null {
  const step = approvers[signed - 1];
  if (step === undefined) return null;
  const after = approvers.slice(signed);
  const publishes = step.record !== "government" && after.every(({ record }) => record === "government");
  return { place: signed + 1, step, publishes };
}

export type SigningRefusal = "already-answered" | "own-proposal" | "already-signed" | "another-signs" | "not-published";

/**
 * Whether somebody may answer now: one signature a person, in the order of the chain, by the person a step names as long as
 * that person is there. The database holds the same.
 */
export function maySign(proposal: SignedProposal, approverId: string): SigningRefusal | null {
  const { state, callState, chain, signatures, left } = proposal;
  const [proposer, ...approvers] = signatures.map(({ accountId }) => accountId);
  const next = nextStep(chain, signatures.length);
  if (proposer === approverId) return "own-proposal";
  if (state === "sent_back" || state === "superseded" || next === null) return "already-answered";
  if (approvers.includes(approverId)) return "already-signed";
  const { accountId, record } = next.step;
  if (accountId !== null && accountId !== approverId && !left.includes(accountId)) return "another-signs";
  if (record !== "government") return state === "proposed" ? null : "already-answered";
  return state === "approved" && callState === "publicity" ? null : "not-published";
}

type Given = Pick<ListSums, "awards" | "totalFen">;
type Purse = { readonly budgetFen: Fen; readonly maxAwards: number };

/** The list follows from a ranking that keeps to the fund; looked at once more before anybody signs, and held by the database. */
export const exceedsFund = ({ awards, totalFen }: Given, { budgetFen, maxAwards }: Purse): boolean =>
  totalFen > budgetFen || awards > maxAwards;
