import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { DaysOf, RunningStep } from "./running-step";

/** What an expert has not locked yet, one line for each expert of a call, from the longest waiting assignment on. */
export async function runningPanels({ db }: Handle, daysOf: DaysOf): Promise<RunningStep[]> {
  const groups = await db.assignment.groupBy({
    by: ["callId", "expertId"],
    where: { state: { in: ["assigned", "cleared"] }, sheetLockedAt: null, call: { state: "reviewing" } },
    _min: { assignedAt: true },
    _count: { _all: true },
    orderBy: [{ callId: "asc" }, { expertId: "asc" }],
  });
  const calls = await db.call.findMany({
    where: { id: { in: groups.map(({ callId }) => callId) } },
    select: { id: true, title: true },
  });
  const titles = new Map(calls.map(({ id, title }) => [id, title]));
  return groups.flatMap(({ callId, expertId, _min, _count }): RunningStep[] => {
    const since = _min.assignedAt;
    if (since === null) return [];
    return [
      {
        id: `${callId} ${expertId}`,
        callId,
        step: "panel",
        holder: { kind: "expert", accountId: expertId },
        what: titles.get(callId) ?? "",
        detail: String(_count._all),
        href: `/desk/calls/${callId}/panel`,
        since,
        days: daysOf(callId, "panel"),
        dueOn: null,
        remind: { people: { accountIds: [expertId] }, link: "/reviews" },
      },
    ];
  });
}
