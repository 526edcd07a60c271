import "server-only";
import { create } from "qrcode";
import { renderPdf } from "./typst/render-pdf";

type Pair = readonly [name: string, text: string];

/** A receipt, all texts ready to be set; a line feed in a text is a line break. */
export type ReceiptDocument = {
  readonly title: string;
  readonly issuer: string;
  readonly receiptNo: string;
  /** To the second, in Shanghai's time. */
  readonly instant: string;
  readonly clock: string;
  readonly pairs: readonly Pair[];
  readonly hashes: readonly Pair[];
  /** `address`: what the QR code holds. */
  readonly code: { readonly name: string; readonly text: string; readonly address: string };
  readonly verify: string;
  readonly files: {
    readonly title: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly foot: string;
};

/** On A4; the instant of the submission is the PDF's creation date, so that the same receipt is the same bytes. */
export function receiptPdf(receipt: ReceiptDocument, submittedAt: Date): Promise<Buffer> {
  return renderPdf("receipt", { ...receipt, qr: qrRows(receipt.code.address) }, submittedAt);
}

/** The dark modules of a QR code, row by row as "1" and "0". */
function qrRows(text: string): string[] {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  return Array.from({ length: size }, (_, row) =>
    Array.from(data.subarray(row * size, (row + 1) * size), (dark) => (dark ? "1" : "0")).join(""),
  );
}
