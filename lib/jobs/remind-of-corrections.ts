import "server-only";
import { addDays, shanghaiDay } from "@/lib/core/time";
import { asSystem } from "@/lib/db/as-actor";
import { notify } from "./notify";

/** A day that passed longer ago has been told of long since. */
const LOOKS_BACK_DAYS = 7;

/**
 * Tells firms whose day for corrections has passed, the county that asked for them, and the officers, who then decide. Told once each,
 * however often it is found.
 */
export async function remindOfCorrections(): Promise<number> {
  return asSystem("clock", async (handle) => {
    const { db, now } = handle;
    const today = shanghaiDay(now);
    const overdue = await db.screeningDecision.findMany({
      where: {
        answerDueOn: { lt: dateOf(today), gte: dateOf(addDays(today, -LOOKS_BACK_DAYS)) },
        application: { state: "returned" },
      },
      select: {
        id: true,
        stage: true,
        decidedAt: true,
        answerDueOn: true,
        application: {
          select: {
            id: true,
            firmId: true,
            firmName: true,
            unitCode: true,
            stateSince: true,
            call: { select: { title: true } },
          },
        },
      },
    });
    let told = 0;
    for (const { id, stage, decidedAt, answerDueOn, application } of overdue) {
      // An earlier return of the same application was answered; the last one is the one that it stands in.
      if (answerDueOn === null || decidedAt.getTime() !== application.stateSince.getTime()) continue;
      const { firmId, firmName: firm, unitCode, call } = application;
      const facts = { call: call.title, due: { day: answerDueOn.toISOString().slice(0, 10) } };
      const once = `correction-overdue:${id}`;
      const toFirm = { kind: "correction-overdue", facts, link: `/applications/${application.id}`, once } as const;
      told += await notify(handle, { firmId }, toFirm);
      const toDesk = { kind: "correction-unanswered", facts: { ...facts, firm }, once } as const;
      if (stage === "county" && unitCode !== null) {
        told += await notify(handle, { unitCode }, { ...toDesk, link: `/county/applications/${application.id}` });
      }
      told += await notify(handle, { role: "officer" }, { ...toDesk, link: `/desk/applications/${application.id}` });
    }
    return told;
  });
}

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
