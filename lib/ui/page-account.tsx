"use client";

import { createContext, type ReactNode, useContext } from "react";

const PageAccountContext = createContext<string | null>(null);

/**
 * For whose account the page was drawn. In another tab a person may sign out and somebody else sign in: whatever this page
 * sends then says whose it is, and the server does nothing in the other's name.
 */
export function PageAccount({ account, children }: { account: string | null; children: ReactNode }) {
  return <PageAccountContext value={account}>{children}</PageAccountContext>;
}

export const usePageAccount = (): string | null => useContext(PageAccountContext);
