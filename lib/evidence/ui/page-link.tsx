import type { ReactNode } from "react";
import { pageReference } from "../domain/page-reference";

/** Opens a file of this page in the viewer beside it, at a page where one is given. */
export function PageLink(props: { evidenceId: string; page?: number | null; className?: string; children: ReactNode }) {
  const { evidenceId, page = null, className = "" } = props;
  return (
    // A fragment of this very page: the router has nothing to fetch for it.
    <a className={`link link-primary ${className}`} href={pageReference(evidenceId, page)}>
      {props.children}
    </a>
  );
}
