import { findPrint } from "@/lib/applications/queries/find-print";
import { formDocument } from "@/lib/applications/ui/form-document";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { applicationFormPdf } from "@/lib/documents/application-form";
import { paperAnswer } from "@/lib/documents/typst/paper-answer";
import { env } from "@/lib/env";
import { attachmentHeader } from "@/lib/evidence/domain/file-name";

type Route = { params: Promise<{ applicationId: string; number: string }> };

/** 申报书 to be signed and stamped, word for word as it was when it was first printed. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("firm");
  const { applicationId, number } = await params;
  if (!/^[1-9][0-9]{0,5}$/.test(number)) return refuseUnknown(actor);
  const print = (await findPrint(actor, applicationId, Number(number))) ?? (await refuseUnknown(actor));
  const mark = { kind: "print", sha256: print.paper.sha256 } as const;
  const document = formDocument({ ...print, mark, isDemo: env().JIGAI_INSTANCE === "demo" });
  const name = `${document.title}-${print.paper.content.C.projectName}.pdf`;
  return paperAnswer(actor.accountId, attachmentHeader(name), () => applicationFormPdf(document, print.printedAt));
}
