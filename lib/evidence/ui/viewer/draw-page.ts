"use client";

import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { pdfReader } from "./pdf-reader";

type Wish = { readonly width: number; readonly turned: number };

/** A page larger than this is drawn coarser: browsers give no bigger canvas, and phones have no memory for one. */
const MAX_PIXELS = 16_000_000;

/** The page as a picture, and its words above it, unseen: to be marked, copied and read aloud. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  wish: Wish,
  signal: AbortSignal,
): Promise<HTMLElement[]> {
  const page = await pdf.getPage(number);
  signal.throwIfAborted();
  const rotation = (page.rotate + wish.turned) % 360;
  const plain = page.getViewport({ scale: 1, rotation });
  const viewport = page.getViewport({ scale: wish.width / plain.width, rotation });
  const canvas = await drawPicture(page, viewport, signal);
  return [canvas, await drawWords(page, viewport, signal)];
}

async function drawPicture(page: PDFPageProxy, viewport: PageViewport, signal: AbortSignal) {
  const fine = Math.min(window.devicePixelRatio || 1, Math.sqrt(MAX_PIXELS / (viewport.width * viewport.height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width * fine);
  canvas.height = Math.floor(viewport.height * fine);
  canvas.style.width = `${Math.floor(viewport.width)}px`;
  canvas.style.height = `${Math.floor(viewport.height)}px`;
  canvas.setAttribute("aria-hidden", "true");
  const canvasContext = canvas.getContext("2d");
  if (!canvasContext) throw new Error("this browser draws nothing");
  const drawing = page.render({ canvasContext, viewport, transform: [fine, 0, 0, fine, 0, 0] });
  const stop = () => drawing.cancel();
  signal.addEventListener("abort", stop);
  await drawing.promise.finally(() => signal.removeEventListener("abort", stop));
  return canvas;
}

async function drawWords(page: PDFPageProxy, viewport: PageViewport, signal: AbortSignal) {
  const { TextLayer } = await pdfReader();
  const container = document.createElement("div");
  container.className = "viewer-words";
  container.style.setProperty("--scale-factor", String(viewport.scale));
  const words = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport });
  signal.addEventListener("abort", () => words.cancel());
  await words.render();
  return container;
}
