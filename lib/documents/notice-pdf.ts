import "server-only";
import type { NoticeDocument } from "@/lib/notices/domain/notice-document";
import { noticeView } from "./notice-view";
import { renderPdf } from "./typst/render-pdf";

/** The notice on A4; the instant of publication is the PDF's creation date, so that the same notice is the same bytes. */
export const noticePdf = (document: NoticeDocument): Promise<Buffer> =>
  renderPdf("notice", noticeView(document), new Date(document.publishedAt));
