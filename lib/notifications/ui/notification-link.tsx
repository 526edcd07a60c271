"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import { TextLink } from "@/lib/ui/link";
import { usePageAccount } from "@/lib/ui/page-account";
import { markReadAction } from "../actions";

/** Leads to what the notification speaks of; following it is having read it. Also an ordinary link, for a tab of its own. */
export function NotificationLink({ id, href, children }: { id: string; href: string; children: ReactNode }) {
  const router = useRouter();
  const account = usePageAccount();
  const follow = async (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // Whether it could be noted or not: the reader wants to get there.
    await markReadAction({ ids: [id] }, account).catch(() => undefined);
    router.push(href);
  };
  return (
    <TextLink href={href} onClick={follow}>
      {children}
    </TextLink>
  );
}
