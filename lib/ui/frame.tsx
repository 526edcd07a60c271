import type { ReactNode } from "react";
import { Masthead, type MastheadProps } from "./masthead";
import { SiteFooter, type SiteIdentity } from "./site-footer";

/** Masthead, content and footer. `bare`: the page lays out its own bands (the start page). */
export function Frame(
  props: MastheadProps & {
    site: SiteIdentity;
    links?: readonly { href: string; label: string }[];
    bare?: boolean;
    children: ReactNode;
  },
) {
  const { site, links, bare, children, ...masthead } = props;
  return (
    <>
      <Masthead {...masthead} />
      <main id="main" tabIndex={-1} className={bare ? "" : `${masthead.wide ? "wrap-desk" : "wrap"} pt-6`}>
        {children}
      </main>
      <SiteFooter site={site} links={links} wide={masthead.wide} />
    </>
  );
}
