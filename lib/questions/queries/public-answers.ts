import "server-only";
import type { ListParameters } from "@/lib/core/list-parameters";
import { containing } from "@/lib/core/search-condition";
import { isUuid } from "@/lib/core/uuid";
import { asPublic } from "@/lib/db/as-actor";
import type { PUBLIC_ANSWERS } from "../schema";

/** All that anybody is told of a question: the officer's wording, the answer and its day. Nothing here leads to who asked. */
export type PublicAnswer = {
  readonly id: string;
  readonly question: string;
  readonly text: string;
  readonly answeredAt: Date;
};

export type PublicAnswers = {
  readonly call: { readonly id: string; readonly title: string };
  readonly rows: readonly PublicAnswer[];
  readonly total: number;
};

type Listing = Pick<
  ListParameters<(typeof PUBLIC_ANSWERS)["sorts"][number], keyof (typeof PUBLIC_ANSWERS)["filters"]>,
  "filters" | "direction"
> & { readonly skip?: number; readonly take?: number };

/** Null where the call has no public page. */
export function listPublicAnswers(
  callId: string,
  { filters: { q }, direction, skip, take }: Listing,
): Promise<PublicAnswers | null> {
  if (!isUuid(callId)) return Promise.resolve(null);
  return asPublic(async ({ db }) => {
    const call = await db.call.findFirst({
      where: { id: callId, state: { not: "draft" } },
      select: { id: true, title: true },
    });
    if (!call) return null;
    const where = {
      callId,
      isCurrent: true,
      OR: q ? [{ question: containing(q) }, { text: containing(q) }] : undefined,
    };
    const rows = await db.answer.findMany({
      where,
      orderBy: [{ answeredAt: direction }, { id: "asc" }],
      skip,
      take,
      select: { id: true, question: true, text: true, answeredAt: true },
    });
    return { call, rows, total: await db.answer.count({ where }) };
  });
}
