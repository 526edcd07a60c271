import "server-only";
import { STATE_GROUPS } from "@/lib/applications/domain/application-state";
import type { OfficerActor } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";
import { notify } from "@/lib/jobs/notify";
import { isDepartment } from "../domain/departments";

type Reply = {
  readonly id: string;
  readonly department: string;
  /** The letter's. */
  readonly documentNo: string;
  readonly answers: number;
  readonly adverse: readonly { readonly applicationId: string }[];
};

/** The other officers learn that a department has answered, and a county that it speaks against one of its firms. */
export async function tellOfReply(
  handle: Handle,
  actor: OfficerActor,
  { id, department: code, documentNo, answers, adverse }: Reply,
): Promise<void> {
  if (!isDepartment(code)) return;
  const department = { code };
  const others = await handle.db.account.findMany({
    where: { role: "officer", disabledAt: null, id: { not: actor.accountId } },
    select: { id: true },
  });
  await notify(
    handle,
    { accountIds: others.map((officer) => officer.id) },
    {
      kind: "department-answered",
      facts: { department, documentNo, answers, against: adverse.length },
      link: `/desk/inquiries/${id}`,
    },
  );
  const spokenAgainst = await handle.db.application.findMany({
    where: { id: { in: adverse.map(({ applicationId }) => applicationId) }, unitCode: { not: null } },
    select: { id: true, unitCode: true, firmName: true, projectName: true, state: true },
  });
  for (const { id: applicationId, unitCode, firmName, projectName, state } of spokenAgainst) {
    if (STATE_GROUPS["found-eligible"].some((found) => found === state)) {
      // Found eligible before: no queue shows it any more, so whoever took the reply in is told too.
      await notify(
        handle,
        { role: "officer" },
        {
          kind: "department-found-late",
          facts: { department, firm: firmName, project: projectName },
          link: `/desk/applications/${applicationId}?tab=decide`,
          once: `department-found-late ${id} ${applicationId}`,
        },
      );
    }
    await notify(
      handle,
      { unitCode: unitCode ?? "" },
      {
        kind: "department-found",
        facts: { department, firm: firmName, project: projectName },
        link: `/county/applications/${applicationId}?tab=vetoes`,
        once: `department-found ${id} ${applicationId}`,
      },
    );
  }
}
