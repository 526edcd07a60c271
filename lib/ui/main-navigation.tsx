"use client";

import { usePathname } from "next/navigation";
import { PlainLink } from "./link";

/** `within`: also current on the pages below it. */
export type NavigationItem = { href: string; label: string; count?: number; within?: boolean };

export function MainNavigation({ label, items }: { label: string; items: readonly NavigationItem[] }) {
  const here = usePathname();
  const isCurrent = ({ href, within }: NavigationItem) => here === href || (within && here.startsWith(`${href}/`));
  return (
    <nav className="mainnav" aria-label={label}>
      {items.map((item) => (
        <PlainLink key={item.href} href={item.href} aria-current={isCurrent(item) ? "page" : undefined}>
          {item.label}
          {item.count ? <span className="count num">{item.count}</span> : null}
        </PlainLink>
      ))}
    </nav>
  );
}
