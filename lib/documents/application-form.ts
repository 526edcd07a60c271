import "server-only";
import type { FormDocument } from "@/lib/applications/domain/form-document";
import { renderPdf } from "./typst/render-pdf";

/** 申报书 on A4; the instant of the first print is the PDF's creation date, so that the same print is the same bytes. */
export const applicationFormPdf = (document: FormDocument, printedAt: Date): Promise<Buffer> =>
  renderPdf("application-form", document, printedAt);
