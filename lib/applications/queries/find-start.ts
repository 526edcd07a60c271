import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { isOpen } from "@/lib/calls/domain/call-state";
import { readCall, readCurrentCall } from "@/lib/calls/queries/read-call";
import { asActor } from "@/lib/db/as-actor";
import type { EligibilityPolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { ownApplications } from "../policy";
import { type DraftOfCall, readOwnDrafts } from "./own-drafts";

export type StartView = {
  readonly call: {
    readonly id: string;
    readonly title: string;
    readonly opensAt: Date;
    readonly closesAt: Date;
    readonly policy: EligibilityPolicy;
  } | null;
  readonly open: boolean;
  readonly now: Date;
  /** Drafts of this call that are there already: “start” leads back to them first. */
  readonly drafts: readonly DraftOfCall[];
  /** The call takes one application of a firm, and there is one. */
  readonly full: boolean;
};

/** The call to apply in: the one asked for, else the current one. */
export function findStart(actor: FirmActor, callId: string | null): Promise<StartView> {
  return asActor(actor, async (handle) => {
    const { db, now } = handle;
    const call = callId === null ? await readCurrentCall(handle) : await readCall(handle, callId);
    if (!call) return { call: null, open: false, now, drafts: [], full: false };
    const drafts = await readOwnDrafts(handle, actor, call.id);
    const handedIn = await db.application.count({
      where: { ...ownApplications(actor), callId: call.id, state: { notIn: ["draft", "withdrawn"] } },
    });
    const { title, opensAt, closesAt, policy } = call.content;
    return {
      call: { id: call.id, title, opensAt, closesAt, policy },
      open: isOpen({ state: call.state, ...call.content }, now),
      now,
      drafts,
      full: call.content.onePerFirm && (handedIn > 0 || drafts.length > 0),
    };
  });
}
