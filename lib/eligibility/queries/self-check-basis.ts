import "server-only";
import { isOpen } from "@/lib/calls/domain/call-state";
import { interviewPolicy } from "@/lib/calls/domain/default-call";
import { readCurrentCall } from "@/lib/calls/queries/read-call";
import type { CodedName } from "@/lib/core/coded-name";
import { shanghaiDay } from "@/lib/core/time";
import { asPublic } from "@/lib/db/as-actor";
import { listsInForce } from "@/lib/reference/queries/lists";
import type { EligibilityPolicy } from "../domain/eligibility-policy";

/** What the self-check judges by. Plain texts and numbers: it goes to the browser. */
export type SelfCheckBasis = {
  readonly policy: EligibilityPolicy;
  /** Land belongs to the investment. */
  readonly landCounts: boolean;
  /** Null while there has been no call: then the interview's conditions count. */
  readonly call: { readonly title: string; readonly documentNo: string; readonly isOpen: boolean } | null;
  /** The programme's day: an application handed in now would be handed in on it. */
  readonly today: string;
  /** Of the call; without one, those in force. */
  readonly authorities: readonly CodedName[];
};

/** The open call's conditions; else those of the next or the last one; else the interview's. */
export function selfCheckBasis(): Promise<SelfCheckBasis> {
  return asPublic(async (handle) => {
    const today = shanghaiDay(handle.now);
    const call = await readCurrentCall(handle);
    if (!call) {
      const { authorities } = await listsInForce(handle);
      return { policy: interviewPolicy(Number(today.slice(0, 4))), landCounts: true, call: null, today, authorities };
    }
    const { title, documentNo, policy, landCounts, opensAt, closesAt } = call.content;
    const open = isOpen({ state: call.state, opensAt, closesAt }, handle.now);
    return {
      policy,
      landCounts,
      call: { title, documentNo, isOpen: open },
      today,
      authorities: call.lists.authorities,
    };
  });
}
