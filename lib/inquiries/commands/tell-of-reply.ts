import "server-only";
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
  const found = await handle.db.application.findMany({
    where: { id: { in: adverse.map(({ applicationId }) => applicationId) }, unitCode: { not: null } },
    select: { id: true, unitCode: true, firmName: true, projectName: true },
  });
  for (const { id: applicationId, unitCode, firmName, projectName } of found) {
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
