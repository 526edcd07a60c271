import "server-only";
import { renderPdf } from "./typst/render-pdf";

/** 现场核查记录 to print and sign on the spot. All texts are ready to be shown. */
export type SiteCheckRecord = {
  readonly title: string;
  readonly pairs: readonly { readonly name: string; readonly text: string }[];
  readonly findings: string;
  readonly figures: readonly { readonly name: string; readonly before: string; readonly found: string }[];
  readonly result: string;
  /** File and the first digits of its hash. */
  readonly photos: readonly { readonly name: string; readonly sha256: string }[];
  /** Whose hand is wanted. */
  readonly signatures: readonly string[];
  readonly foot: string;
  /** Short hash of everything above, on every page. */
  readonly footHash: string;
};

/** The instant of the conclusion is the PDF's creation date, so that the same record is the same bytes. */
export const siteCheckRecordPdf = (record: SiteCheckRecord, concludedAt: Date): Promise<Buffer> =>
  renderPdf("site-check-record", record, concludedAt);
