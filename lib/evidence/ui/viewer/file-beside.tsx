"use client";

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useOpenPage } from "./open-page";
import type { ViewableFile } from "./viewable-file";
import { Viewer } from "./viewer";

/**
 * A page of which a file can be opened without leaving it: on wide screens side by side, on small ones above. `within` keeps
 * the file inside the column it stands in. Grids of class `beside-file` become one column while a file is open. `opens`: the
 * file that is there from the start, where the window is wide enough and until it is closed.
 */
export function FileBeside(props: {
  files: readonly ViewableFile[];
  within?: boolean;
  opens?: string;
  children: ReactNode;
}) {
  const { files, within = false, opens } = props;
  const asked = useOpenPage();
  const wide = useWide();
  const [closed, setClosed] = useState(false);
  const open = asked ?? (opens !== undefined && wide && !closed ? { evidenceId: opens, page: 1 } : null);
  const file = files.find(({ id }) => id === open?.evidenceId);
  const opener = useOpener();
  const close = () => {
    setClosed(true);
    opener.current?.focus();
  };
  return (
    <div className="file-beside" data-open={file !== undefined} data-within={within}>
      {open && file && (
        <Viewer key={file.id} file={file} files={files} page={open.page} focused={asked !== null} onClosed={close} />
      )}
      <div className="min-w-0">{props.children}</div>
    </div>
  );
}

const WIDE = "(min-width: 80rem)";

/** Whether three columns fit; not before the page lives. */
const useWide = () =>
  useSyncExternalStore(
    (notify) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener("change", notify);
      return () => query.removeEventListener("change", notify);
    },
    () => window.matchMedia(WIDE).matches,
    () => false,
  );

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
