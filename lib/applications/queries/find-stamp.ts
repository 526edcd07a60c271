import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { type EvidenceView, readEvidence } from "@/lib/evidence/queries/read-evidence";
import { SECTION_CODES } from "../domain/content";
import { evidenceLacking } from "../domain/evidence-asked";
import { FORM_KIND } from "../domain/printed-form";
import { applicationFaults } from "../domain/section-faults";
import { type EditRefusal, editRefusal } from "../policy";
import { checkContext, type ReadApplication, readOwnApplication } from "./read-application";
import { readDraft } from "./read-draft";
import { readEvidenceList } from "./read-evidence";
import { readStamp, type Stamp } from "./read-stamp";

export type StampView = {
  readonly application: ReadApplication;
  readonly projectName: string;
  readonly stamp: Stamp;
  /** Faults and lacking documents that keep it from being printed. */
  readonly inTheWay: number;
  readonly scans: readonly EvidenceView[];
  readonly usage: { readonly files: number; readonly bytes: number };
  readonly editRefusal: EditRefusal | null;
};

/** Printing for the seal: what has been printed, what came back, what is still to be done. */
export function findStamp(actor: FirmActor, applicationId: string): Promise<StampView | null> {
  return asActor(actor, async (handle) => {
    const application = await readOwnApplication(handle, actor, applicationId);
    if (!application) return null;
    const { call, state } = application;
    const { content } = await readDraft(handle, application.id, call.content);
    const list = await readEvidenceList(handle, application.id);
    const evidence = await readEvidence(handle, actor, application.id);
    const faults = applicationFaults(content, checkContext(handle, application));
    const lacking = call.content.stamping === "form" ? evidenceLacking(content, call.content, list).length : 0;
    return {
      application,
      projectName: content.C.projectName.trim(),
      stamp: await readStamp(handle, application, content, list),
      inTheWay: SECTION_CODES.reduce((sum, code) => sum + faults[code].length, lacking),
      scans: (evidence?.files ?? []).filter(
        (file) => file.kind === FORM_KIND && !file.removed && file.uploadedRole === "firm",
      ),
      usage: evidence?.usage ?? { files: 0, bytes: 0 },
      editRefusal: editRefusal(state, { state: call.state, ...call.content }, handle.now),
    };
  });
}
