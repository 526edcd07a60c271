import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import { isEditable } from "../domain/application-state";
import { type PrintedForm, printedAttachments } from "../domain/printed-form";
import { readOwnApplication } from "./read-application";
import { readDraft } from "./read-draft";
import { readEvidenceList } from "./read-evidence";

type Preview = {
  readonly paper: PrintedForm;
  readonly at: Date;
  readonly call: { readonly title: string; readonly documentNo: string; readonly lists: ReferenceLists };
};

/**
 * The firm's own application as it stands now, word for word as it was typed. Null once it has been handed in: what it says then
 * is the submission's to show.
 */
export function findPreview(actor: FirmActor, applicationId: string): Promise<Preview | null> {
  return asActor(actor, async (handle) => {
    const application = await readOwnApplication(handle, actor, applicationId);
    if (!application || !isEditable(application.state)) return null;
    const { id, call } = application;
    const { content } = await readDraft(handle, id, call.content);
    const attachments = printedAttachments(await readEvidenceList(handle, id));
    const { title, documentNo } = call.content;
    return { paper: { content, attachments }, at: handle.now, call: { title, documentNo, lists: call.lists } };
  });
}
