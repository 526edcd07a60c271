import NextLink from "next/link";
import type { ComponentProps, ReactNode } from "react";

export type LinkProps = Omit<ComponentProps<"a">, "href" | "ref"> & { href: string; children: ReactNode };

/** Never prefetched: every page is drawn for one person from the database, and a glance at a list is not a visit to its rows. */
export function PlainLink({ href, ...rest }: LinkProps) {
  return <NextLink href={href} prefetch={false} {...rest} />;
}

export function TextLink({ className = "", ...rest }: LinkProps) {
  return <PlainLink className={`link link-primary ${className}`} {...rest} />;
}
