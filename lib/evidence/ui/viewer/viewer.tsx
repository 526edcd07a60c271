"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/lib/ui/button";
import { useWords } from "@/lib/words/client";
import { ImageView } from "./image-view";
import { closeFile, turnTo } from "./open-page";
import { PdfView } from "./pdf-view";
import { NotShown } from "./view-states";
import { START, ViewTools } from "./view-tools";
import type { ViewableFile } from "./viewable-file";

type ViewerProps = {
  readonly file: ViewableFile;
  readonly files: readonly ViewableFile[];
  readonly page: number;
  /** Somebody asked for it: then reading begins here. */
  readonly focused: boolean;
  readonly onClosed: () => void;
};

/** One file, page by page, without leaving the page it belongs to. */
export function Viewer({ file, files, page, focused, onClosed }: ViewerProps) {
  const t = useWords("evidence");
  const id = useId();
  const head = useFocusAtFirst(focused);
  const address = `/api/evidence/${file.id}`;
  const close = () => {
    closeFile();
    onClosed();
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  return (
    <section className="viewer no-print" aria-labelledby={id} onKeyDown={closeByKey}>
      <div className="viewer-head">
        <h2 className="min-w-0 grow text-base" id={id} ref={head} tabIndex={-1}>
          <span className="block truncate" title={file.fileName}>
            {file.fileName}
          </span>
        </h2>
        <a className="link link-primary" href={address} download={file.fileName}>
          {t("download")}
        </a>
        <Button look="outline" small onClick={close}>
          {t("viewer.close")}
        </Button>
      </div>
      {files.length > 1 && <OtherFiles file={file} files={files} />}
      <Content file={file} address={address} page={page} />
    </section>
  );
}

function Content({ file, address, page }: { file: ViewableFile; address: string; page: number }) {
  const [way, setWay] = useState(START);
  const tools = <ViewTools way={way} onChange={setWay} />;
  if (file.mediaType === "application/pdf") return <PdfView {...{ address, file, page, way, tools }} />;
  if (file.mediaType.startsWith("image/")) return <ImageView {...{ address, way, tools }} fileName={file.fileName} />;
  return <NotShown />;
}

/** From one file to the next, in the order of the page. */
function OtherFiles({ file, files }: { file: ViewableFile; files: readonly ViewableFile[] }) {
  const t = useWords("evidence");
  return (
    <div className="viewer-choice">
      <select
        className="select w-full"
        aria-label={t("viewer.others")}
        value={file.id}
        onChange={(event) => turnTo(event.currentTarget.value, 1)}
      >
        {files.map(({ id, fileName }, index) => (
          <option key={id} value={id}>
            {t("viewer.other", { number: index + 1, of: files.length, name: fileName })}
          </option>
        ))}
      </select>
    </div>
  );
}

function useFocusAtFirst(wanted: boolean) {
  const head = useRef<HTMLHeadingElement>(null);
  const first = useRef(wanted);
  useEffect(() => {
    if (first.current) head.current?.focus();
  }, []);
  return head;
}
