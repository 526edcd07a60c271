import "server-only";
import type { ExpertActor } from "@/lib/auth/actor";
import { codePointOrder } from "@/lib/core/code-point-order";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";

/** One application with the totals of its sheets, in the order of the code names; null where that expert did not score it. */
export type SealedRow = {
  readonly applicationId: string;
  readonly firmName: string;
  readonly projectName: string;
  readonly totals: readonly (number | null)[];
  /** Highest less lowest. */
  readonly spreadCenti: number;
};

export type SealedPanel = {
  readonly callTitle: string;
  /** As many as have a code name; the reader's own place among them, null where he scored nothing. */
  readonly codeNames: readonly number[];
  readonly own: number | null;
  readonly rows: readonly SealedRow[];
};

type Found = {
  readonly applicationId: string;
  readonly firmName: string;
  readonly projectName: string;
  readonly codeName: number;
  readonly totalCenti: number;
  readonly isOwn: boolean;
};

/** The sealed scores as the panel deliberates on them. Null before the seal, once the list is decided, and for anybody else. */
export async function findSealedPanel(actor: ExpertActor, callId: string): Promise<SealedPanel | null> {
  if (!isUuid(callId)) return null;
  return asActor(actor, async (handle) => {
    const found = await handle.db.$queryRaw<Found[]>`select * from sealed_panel(${callId}::uuid)`;
    if (found.length === 0) return null;
    const codeNames = [...new Set(found.map(({ codeName }) => codeName))].sort((a, b) => a - b);
    return {
      callTitle: await titleOf(handle, callId),
      codeNames,
      own: found.find(({ isOwn }) => isOwn)?.codeName ?? null,
      rows: rowsOf(found, codeNames),
    };
  });
}

async function titleOf({ db }: Handle, callId: string): Promise<string> {
  return (await db.call.findUniqueOrThrow({ where: { id: callId }, select: { title: true } })).title;
}

function rowsOf(found: readonly Found[], codeNames: readonly number[]): SealedRow[] {
  const first = new Map(found.map((each) => [each.applicationId, each]));
  return [...first.values()]
    .map(({ applicationId, firmName, projectName }) => {
      const sheets = found.filter((each) => each.applicationId === applicationId);
      const totals = codeNames.map((code) => sheets.find(({ codeName }) => codeName === code)?.totalCenti ?? null);
      const points = sheets.map(({ totalCenti }) => totalCenti);
      return { applicationId, firmName, projectName, totals, spreadCenti: Math.max(...points) - Math.min(...points) };
    })
    .sort((a, b) => codePointOrder(a.firmName, b.firmName) || codePointOrder(a.applicationId, b.applicationId));
}

/** The sealed calls whose panel the expert is on. */
export const listSealedPanels = (actor: ExpertActor): Promise<{ id: string; title: string }[]> =>
  asActor(actor, ({ db }) =>
    db.call.findMany({
      where: {
        state: { in: ["sealed", "deliberating"] },
        assignments: { some: { expertId: actor.accountId, state: "cleared" } },
      },
      orderBy: { sealedAt: "desc" },
      select: { id: true, title: true },
    }),
  );
