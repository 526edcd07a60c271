import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";
import { projectCodeIn, projectNameIn } from "../domain/project-name";
import type { OwnDraft } from "../domain/same-project";
import { ownApplications } from "../policy";

export type DraftOfCall = OwnDraft & { readonly createdAt: Date };

/** The firm's drafts of a call, newest first. */
export async function readOwnDrafts({ db }: Handle, actor: FirmActor, callId: string): Promise<DraftOfCall[]> {
  const rows = await db.application.findMany({
    where: { ...ownApplications(actor), callId, state: "draft" },
    orderBy: { createdAt: "desc" },
    select: { id: true, createdAt: true, sections: { select: { section: true, content: true, revision: true } } },
  });
  return rows.map(({ id, createdAt, sections }) => {
    const project = sections.find(({ section }) => section === "C")?.content;
    const [projectName, projectCode] = [projectNameIn(project), projectCodeIn(project)];
    const untouched = projectName === "" && projectCode === "" && sections.every(({ revision }) => revision === 1);
    return { id, createdAt, projectName, projectCode, untouched };
  });
}
