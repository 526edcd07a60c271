import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { isOpen } from "@/lib/calls/domain/call-state";
import { readCall, readCurrentCall } from "@/lib/calls/queries/read-call";
import { asActor } from "@/lib/db/as-actor";
import type { EligibilityPolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { projectNameIn } from "../domain/project-name";
import { ownApplications } from "../policy";

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
  readonly drafts: readonly { readonly id: string; readonly projectName: string; readonly createdAt: Date }[];
};

/** The call to apply in: the one asked for, else the current one. */
export function findStart(actor: FirmActor, callId: string | null): Promise<StartView> {
  return asActor(actor, async (handle) => {
    const { db, now } = handle;
    const call = callId === null ? await readCurrentCall(handle) : await readCall(handle, callId);
    if (!call) return { call: null, open: false, now, drafts: [] };
    const rows = await db.application.findMany({
      where: { ...ownApplications(actor), callId: call.id, state: "draft" },
      orderBy: { createdAt: "desc" },
      select: { id: true, createdAt: true, sections: { where: { section: "C" }, select: { content: true } } },
    });
    const { title, opensAt, closesAt, policy } = call.content;
    return {
      call: { id: call.id, title, opensAt, closesAt, policy },
      open: isOpen({ state: call.state, ...call.content }, now),
      now,
      drafts: rows.map(({ id, createdAt, sections }) => ({
        id,
        createdAt,
        projectName: projectNameIn(sections[0]?.content),
      })),
    };
  });
}
