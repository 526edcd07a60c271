import type { ReactNode } from "react";
import { PortalFrame } from "@/app/portal-frame";
import { findWaitingAddress } from "@/lib/accounts/queries/own-address";
import { WaitingAddressLine } from "@/lib/accounts/ui/waiting-address";
import { findActor } from "@/lib/auth/session";

export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await findActor();
  const waiting = actor?.role === "firm" ? await findWaitingAddress(actor) : null;
  return (
    <PortalFrame>
      {waiting && <WaitingAddressLine {...waiting} />}
      {children}
    </PortalFrame>
  );
}
