import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { ListParameters } from "@/lib/core/list-parameters";
import { containing } from "@/lib/core/search-condition";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import type { Urgency } from "../domain";
import type { ANNOUNCEMENT_LIST } from "../schema";

type Listing = Pick<
  ListParameters<(typeof ANNOUNCEMENT_LIST)["sorts"][number], keyof (typeof ANNOUNCEMENT_LIST)["filters"]>,
  "filters" | "direction"
> & { readonly skip?: number; readonly take?: number };

export type AnnouncementRow = {
  readonly id: string;
  readonly urgency: Urgency;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly withdrawnAt: Date | null;
  readonly withdrawReason: string | null;
};

export type AnnouncementList = {
  readonly call: { readonly id: string; readonly title: string };
  readonly rows: readonly AnnouncementRow[];
  readonly total: number;
};

/** Everything that a call has announced, withdrawn or not; null for a call that is still a draft. */
export function listAnnouncements(
  actor: OfficerActor,
  callId: string,
  { filters: { urgency, state, q }, direction, skip, take }: Listing,
): Promise<AnnouncementList | null> {
  if (!isUuid(callId)) return Promise.resolve(null);
  return asActor(actor, async ({ db }) => {
    const call = await db.call.findFirst({
      where: { id: callId, state: { not: "draft" } },
      select: { id: true, title: true },
    });
    if (!call) return null;
    const where = {
      callId,
      urgency: urgency as Urgency | undefined, // one of the list's own values
      withdrawnAt: state === undefined ? undefined : state === "shown" ? null : { not: null },
      OR: q ? [{ title: containing(q) }, { text: containing(q) }] : undefined,
    };
    const rows = await db.announcement.findMany({
      where,
      orderBy: [{ publishedAt: direction }, { id: "asc" }],
      skip,
      take,
    });
    const officers = await db.account.findMany({
      where: { id: { in: rows.map((row) => row.publishedById) } },
      select: { id: true, name: true },
    });
    return {
      call,
      rows: rows.map(({ id, title, text, publishedAt, withdrawnAt, withdrawReason, ...row }) => ({
        id,
        urgency: row.urgency,
        title,
        text,
        publishedAt,
        publishedBy: officers.find((officer) => officer.id === row.publishedById)?.name ?? "",
        withdrawnAt,
        withdrawReason,
      })),
      total: await db.announcement.count({ where }),
    };
  });
}
