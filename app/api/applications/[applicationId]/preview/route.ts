import { findPreview } from "@/lib/applications/queries/find-preview";
import { formDocument } from "@/lib/applications/ui/form-document";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { applicationFormPdf } from "@/lib/documents/application-form";
import { paperAnswer } from "@/lib/documents/typst/paper-answer";
import { env } from "@/lib/env";
import { attachmentHeader } from "@/lib/evidence/domain/file-name";
import { wordsIn } from "@/lib/words/translate";

type Route = { params: Promise<{ applicationId: string }> };

/** 申报书 as it would look if it were printed now; marked on every page as not handed in, and kept nowhere. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("firm");
  const preview = (await findPreview(actor, (await params).applicationId)) ?? (await refuseUnknown(actor));
  const { paper, call, at } = preview;
  const mark = { kind: "preview", at } as const;
  const document = formDocument({ paper, call, mark, isDemo: env().JIGAI_INSTANCE === "demo" });
  const name = nameOf(paper.content.C.projectName, document.title);
  return paperAnswer(actor.accountId, attachmentHeader(name), () => applicationFormPdf(document, at));
}

/** The paper is Chinese, so is its name. */
const nameOf = (project: string, title: string) =>
  `${wordsIn("zh-CN", "applications")("paper.previewFile", { name: project.trim() === "" ? title : project.trim() })}.pdf`;
