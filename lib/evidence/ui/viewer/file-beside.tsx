"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useOpenPage } from "./open-page";
import type { ViewableFile } from "./viewable-file";
import { Viewer } from "./viewer";

/**
 * A page of which a file can be opened without leaving it: on wide screens side by side, on small ones above. `within` keeps
 * the file inside the column it stands in. Grids of class `beside-file` become one column while a file is open.
 */
export function FileBeside(props: { files: readonly ViewableFile[]; within?: boolean; children: ReactNode }) {
  const { files, within = false } = props;
  const open = useOpenPage();
  const file = files.find(({ id }) => id === open?.evidenceId);
  const opener = useOpener();
  return (
    <div className="file-beside" data-open={file !== undefined} data-within={within}>
      {open && file && (
        <Viewer key={file.id} file={file} files={files} page={open.page} onClosed={() => opener.current?.focus()} />
      )}
      <div className="min-w-0">{props.children}</div>
    </div>
  );
}

/** The link that was followed, so that closing leads back to it. */
function useOpener() {
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const remember = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href^='#file=']") : null;
      if (link instanceof HTMLElement) opener.current = link;
    };
    document.addEventListener("click", remember, true);
    return () => document.removeEventListener("click", remember, true);
  }, []);
  return opener;
}
