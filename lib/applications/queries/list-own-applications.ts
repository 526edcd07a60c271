import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import type { ListParameters } from "@/lib/core/list-parameters";
import { asActor } from "@/lib/db/as-actor";
import type { ApplicationState } from "../domain/application-state";
import { projectNameIn } from "../domain/project-name";
import { ownApplications } from "../policy";

export type OwnApplication = {
  readonly id: string;
  readonly projectName: string;
  readonly callTitle: string;
  readonly callYear: number;
  readonly closesAt: Date;
  readonly state: ApplicationState;
  readonly stateSince: Date;
  readonly receiptNo: string | null;
  /** The member who keeps it going; null while nobody does. */
  readonly keeper: string | null;
};

type Asked = Pick<
  ListParameters<"stateSince" | "projectName" | "closesAt", "state" | "q">,
  "sort" | "direction" | "filters"
> & {
  readonly skip: number;
  /** Everything, for an export. */
  readonly take?: number;
};

/** A firm has a handful of applications: names of drafts stand in section C, so they are sorted and searched here. */
export function listOwnApplications(
  actor: FirmActor,
  { sort, direction, filters, skip, take }: Asked,
): Promise<{ readonly rows: readonly OwnApplication[]; readonly total: number; readonly now: Date }> {
  return asActor(actor, async ({ db, now }) => {
    const found = await db.application.findMany({
      where: ownApplications(actor),
      select: {
        id: true,
        state: true,
        stateSince: true,
        keeperId: true,
        call: { select: { title: true, year: true, closesAt: true } },
        sections: { where: { section: "C" }, select: { content: true } },
        submissions: { orderBy: { number: "desc" }, take: 1, select: { receiptNo: true } },
      },
    });
    const people = await db.account.findMany({ where: { firmId: actor.firmId }, select: { id: true, name: true } });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const rows = found
      .map(({ id, state, stateSince, keeperId, call, sections, submissions }) => ({
        id,
        state,
        stateSince,
        projectName: projectNameIn(sections[0]?.content),
        callTitle: call.title,
        callYear: call.year,
        closesAt: call.closesAt,
        receiptNo: submissions[0]?.receiptNo ?? null,
        keeper: (keeperId && names.get(keeperId)) ?? null,
      }))
      .filter((row) => filters.state === undefined || row.state === filters.state)
      .filter((row) => matches(row, filters.q))
      .sort((left, right) => (direction === "asc" ? 1 : -1) * compared(left, right, sort));
    return { rows: rows.slice(skip, take === undefined ? undefined : skip + take), total: rows.length, now };
  });
}

const matches = ({ projectName, callTitle, receiptNo }: OwnApplication, text: string | undefined) =>
  text === undefined || [projectName, callTitle, receiptNo ?? ""].some((field) => field.includes(text));

function compared(left: OwnApplication, right: OwnApplication, sort: Asked["sort"]): number {
  if (sort === "projectName") return left.projectName.localeCompare(right.projectName, "zh-CN");
  return left[sort].getTime() - right[sort].getTime();
}
