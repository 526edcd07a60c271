"use client";

import type { PDFDocumentLoadingTask, PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { pdfReader, READING } from "./pdf-reader";

export type Pdf =
  | { readonly state: "loading"; readonly percent: number }
  | { readonly state: "ready"; readonly document: PDFDocumentProxy }
  | { readonly state: "failed" };

/** A document, fetched and opened; let go of when nobody looks at it any more. */
export function usePdf(address: string): Pdf {
  const [pdf, setPdf] = useState<Pdf>({ state: "loading", percent: 0 });
  useEffect(() => {
    let task: PDFDocumentLoadingTask | null = null;
    let left = false;
    const open = async () => {
      const { getDocument } = await pdfReader();
      if (left) return;
      task = getDocument({ url: address, ...READING });
      task.onProgress = ({ loaded, total }: { loaded: number; total: number }) => {
        if (!left && total > 0)
          setPdf({ state: "loading", percent: Math.min(100, Math.round((loaded / total) * 100)) });
      };
      const document = await task.promise;
      if (!left) setPdf({ state: "ready", document });
    };
    open().catch(() => {
      if (!left) setPdf({ state: "failed" });
    });
    return () => {
      left = true;
      task?.destroy();
    };
  }, [address]);
  return pdf;
}
