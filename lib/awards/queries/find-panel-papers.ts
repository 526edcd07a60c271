import "server-only";
import type { BureauActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { type BoardRun, type BoardView, findBoard } from "@/lib/ranking/queries/find-board";

export type PanelPapers = {
  readonly view: { readonly call: BoardView["call"]; readonly run: BoardRun };
  /** What was written down when the list was proposed; null before. */
  readonly opinion: string | null;
  readonly experts: readonly {
    readonly name: string;
    readonly employer: string;
    readonly title: string;
    readonly specialties: readonly string[];
    readonly sheets: number;
  }[];
};

/** What the papers of a panel are drawn from, once its call is ranked. Nobody outside the bureau may know of it. */
export async function findPanelPapers(actor: BureauActor, callId: string): Promise<PanelPapers | null> {
  const view = await findBoard(actor, callId);
  if (!view?.run) return null;
  const { call, run } = view;
  return asActor(actor, async ({ db }) => {
    const proposal = await db.awardProposal.findFirst({
      where: { callId },
      orderBy: { number: "desc" },
      select: { opinion: true },
    });
    const profiles = await db.expert.findMany({
      where: { accountId: { in: run.experts.map(({ id }) => id).filter(isUuid) } },
      select: { accountId: true, employerName: true, title: true, specialties: true },
    });
    const profileOf = new Map(profiles.map((profile) => [profile.accountId, profile]));
    return {
      view: { call, run },
      opinion: proposal?.opinion ?? null,
      experts: run.experts.map(({ id, name, sheets }) => ({
        ...{ name, sheets, employer: profileOf.get(id)?.employerName ?? "" },
        ...{ title: profileOf.get(id)?.title ?? "", specialties: profileOf.get(id)?.specialties ?? [] },
      })),
    };
  });
}
