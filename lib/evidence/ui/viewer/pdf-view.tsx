"use client";

import { type ReactNode, useRef } from "react";
import { Button } from "@/lib/ui/button";
import { useWords } from "@/lib/words/client";
import { turnTo } from "./open-page";
import { PageNumber } from "./page-number";
import { usePdf } from "./use-pdf";
import { type DrawnPage, usePdfPage } from "./use-pdf-page";
import { Trouble, Waiting } from "./view-states";
import type { WayOfLooking } from "./view-tools";
import type { ViewableFile } from "./viewable-file";

type PdfViewProps = {
  readonly address: string;
  readonly file: ViewableFile;
  readonly page: number;
  readonly way: WayOfLooking;
  readonly tools: ReactNode;
};

export function PdfView({ address, file, page, way, tools }: PdfViewProps) {
  const pdf = usePdf(address);
  if (pdf.state === "failed") return <Trouble />;
  if (pdf.state === "loading") return <Waiting percent={pdf.percent} />;
  const { document } = pdf;
  // A finding may have been written about a longer version: the last page is the nearest that there is.
  const shown = Math.min(page, document.numPages);
  const turn = (to: number) => turnTo(file.id, Math.min(Math.max(to, 1), document.numPages));
  return (
    <>
      <div className="viewer-tools">
        <Pager page={shown} of={document.numPages} onTurn={turn} />
        {tools}
      </div>
      <Page drawn={{ document, page: shown, ...way }} fileName={file.fileName} />
    </>
  );
}

function Pager({ page, of, onTurn }: { page: number; of: number; onTurn: (page: number) => void }) {
  const t = useWords("evidence");
  return (
    <span className="flex flex-wrap items-center gap-1">
      <Button look="ghost" small onClick={() => onTurn(page - 1)}>
        {t("viewer.previous")}
      </Button>
      <PageNumber key={page} page={page} of={of} onTurn={onTurn} />
      <Button look="ghost" small onClick={() => onTurn(page + 1)}>
        {t("viewer.next")}
      </Button>
    </span>
  );
}

function Page({ drawn, fileName }: { drawn: DrawnPage; fileName: string }) {
  const t = useWords("evidence");
  const box = useRef<HTMLElement>(null);
  const state = usePdfPage(box, drawn);
  const label = t("viewer.page", { name: fileName, page: drawn.page, of: drawn.document.numPages });
  return (
    <>
      <p className="sr-only" role="status">
        {state === "drawn" ? label : ""}
      </p>
      {state === "failed" && <Trouble />}
      {/* Its content is drawn by hand into the one element inside. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="viewer-page" ref={box} aria-label={label} aria-busy={state === "drawing"} tabIndex={0}>
        <div className="viewer-sheet" />
      </section>
    </>
  );
}
