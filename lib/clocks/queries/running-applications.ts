import "server-only";
import type { TimedStep } from "@/lib/calls/domain/step-days";
import type { Handle } from "@/lib/db/as-actor";
import type { DaysOf, RunningStep } from "./running-step";

/** What lies with a county, with the city, or with a firm that corrects. */
export async function runningApplications({ db }: Handle, daysOf: DaysOf): Promise<RunningStep[]> {
  const rows = await db.application.findMany({
    where: { state: { in: ["submitted", "recommended", "returned"] }, firstSubmittedAt: { not: null } },
    select: {
      id: true,
      callId: true,
      state: true,
      stateSince: true,
      firmId: true,
      firmName: true,
      projectName: true,
      unitCode: true,
      decisions: { orderBy: { decidedAt: "desc" }, take: 1, select: { answerDueOn: true } },
    },
  });
  return rows.flatMap(({ id, callId, state, stateSince, decisions, ...row }): RunningStep[] => {
    const held = heldBy({ id, state, ...row });
    if (held === null) return [];
    const due = state === "returned" ? decisions[0]?.answerDueOn : null;
    return [
      {
        id,
        callId,
        ...held,
        what: row.firmName,
        detail: row.projectName,
        href: `/desk/applications/${id}`,
        since: stateSince,
        days: daysOf(callId, held.step),
        dueOn: due?.toISOString().slice(0, 10) ?? null,
      },
    ];
  });
}

type Row = {
  readonly id: string;
  readonly state: string;
  readonly firmId: string;
  readonly firmName: string;
  readonly unitCode: string | null;
};
type Held = Pick<RunningStep, "holder" | "remind"> & { readonly step: TimedStep };

function heldBy({ id, state, firmId, firmName, unitCode }: Row): Held | null {
  switch (state) {
    case "submitted":
      return {
        step: "county-check",
        holder: { kind: "unit", code: unitCode ?? "" },
        remind: { people: { unitCode: unitCode ?? "" }, link: `/county/applications/${id}` },
      };
    case "recommended":
      return {
        step: "city-check",
        holder: { kind: "officer" },
        remind: { people: { role: "officer" }, link: `/desk/applications/${id}` },
      };
    case "returned":
      return {
        step: "correction",
        holder: { kind: "firm", name: firmName },
        remind: { people: { firmId }, link: `/applications/${id}` },
      };
    default:
      return null;
  }
}
