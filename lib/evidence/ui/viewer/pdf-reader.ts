"use client";

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

let loading: Promise<PdfJs> | null = null;

/** Fetched with the first document that is opened, and only then; all of it comes from the portal itself. */
export function pdfReader(): Promise<PdfJs> {
  loading ??= import("pdfjs-dist/legacy/build/pdf.mjs").then((pdfjs) => {
    pdfjs.GlobalWorkerOptions.workerSrc = new URL(
      "pdfjs-dist/legacy/build/pdf.worker.min.mjs",
      import.meta.url,
    ).toString();
    return pdfjs;
  });
  return loading;
}

/** Nothing in a document is run: no evaluated code, no forms with scripts. Chinese fonts that it leaves out are ours. */
export const READING = {
  isEvalSupported: false,
  enableXfa: false,
  cMapUrl: "/api/pdf-data/cmaps/",
  cMapPacked: true,
  standardFontDataUrl: "/api/pdf-data/standard_fonts/",
} as const;
