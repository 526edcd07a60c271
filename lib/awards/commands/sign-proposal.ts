import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { ApproverActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { recordSignature, type SignRefusal, signStep } from "./sign-step";

type Wish = Parameters<typeof signStep>[2];

/** A signature from which no publication follows: one before the last, or the government's document after it. */
export function signProposal(actor: ApproverActor, wish: Wish): Promise<Result<{ place: number }, SignRefusal>> {
  return runCommand<{ place: number }, SignRefusal>(actor, "sign-proposal", async (handle) => {
    const signed = await signStep(handle, actor, wish);
    if (!signed.ok) return signed;
    if (signed.value.step.publishes) return err("changed-meanwhile"); // the page asked for another form
    await recordSignature(handle, signed.value);
    return ok({ place: wish.place });
  });
}
