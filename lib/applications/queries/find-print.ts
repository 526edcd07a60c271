import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import type { StampedPaper } from "../domain/printed-form";
import { ownApplications } from "../policy";
import { readOwnApplication } from "./read-application";
import { paperOf } from "./read-stamp";

export type PrintView = {
  readonly paper: StampedPaper;
  readonly number: number;
  readonly printedAt: Date;
  readonly call: { readonly title: string; readonly documentNo: string; readonly lists: ReferenceLists };
};

/** One print of the firm's own, word for word as it was. */
export function findPrint(actor: FirmActor, applicationId: string, number: number): Promise<PrintView | null> {
  return asActor(actor, async (handle) => {
    const application = await readOwnApplication(handle, actor, applicationId);
    if (!application) return null;
    const row = await handle.db.formPrint.findFirst({
      where: { applicationId: application.id, number, application: ownApplications(actor) },
      select: { number: true, content: true, attachments: true, sha256: true, printedAt: true },
    });
    if (!row) return null;
    const { content, lists } = application.call;
    const call = { title: content.title, documentNo: content.documentNo, lists };
    return { paper: paperOf(row), number: row.number, printedAt: row.printedAt, call };
  });
}
