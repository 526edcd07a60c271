"use client";

import type { PDFDocumentProxy } from "pdfjs-dist";
import { type RefObject, useEffect, useState } from "react";
import { drawPage } from "./draw-page";
import type { WayOfLooking } from "./view-tools";

export type DrawnPage = WayOfLooking & { readonly document: PDFDocumentProxy; readonly page: number };

/** Draws the page into the first element of the box, as wide as the box allows, and again when anything of that changes. */
export function usePdfPage(box: RefObject<HTMLElement | null>, { document, page, zoom, turned }: DrawnPage) {
  const [state, setState] = useState<"drawing" | "drawn" | "failed">("drawing");
  const width = useWidth(box);
  useEffect(() => {
    const sheet = box.current?.firstElementChild;
    if (!(sheet instanceof HTMLElement) || width === 0) return;
    const stop = new AbortController();
    setState("drawing");
    drawPage(document, page, { width: width * zoom, turned }, stop.signal)
      .then((drawn) => {
        if (stop.signal.aborted) return;
        sheet.replaceChildren(...drawn);
        if (sheet.dataset.page !== String(page)) box.current?.scrollTo({ top: 0 }); // a new page is read from its top
        sheet.dataset.page = String(page);
        setState("drawn");
      })
      .catch(() => {
        if (!stop.signal.aborted) setState("failed");
      });
    return () => stop.abort();
  }, [box, width, document, page, zoom, turned]);
  return state;
}

const PADDING = 32;

/** In CSS pixels, without the room around the page; 0 until it is known. */
function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(0, Math.floor(element.clientWidth - PADDING))));
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return width;
}
