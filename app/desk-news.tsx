import { listDeskAnnouncements } from "@/lib/announcements/queries/public-announcements";
import { DeskAnnouncements } from "@/lib/announcements/ui/announcement-list";
import type { Actor } from "@/lib/auth/actor";
import { findChanges } from "@/lib/visits/queries/find-changes";
import { ChangesPanel } from "@/lib/visits/ui/changes-panel";
import { MarkVisit } from "@/lib/visits/ui/mark-visit";

/** At the head of every desk: what the bureau announced, then what has changed since this person was last here. */
export async function DeskNews({ actor }: { actor: Actor }) {
  const [announcements, { since, isDue, changes }] = await Promise.all([
    listDeskAnnouncements(actor),
    findChanges(actor),
  ]);
  return (
    <>
      <DeskAnnouncements announcements={announcements} />
      {since && <ChangesPanel since={since} changes={changes} />}
      {isDue && <MarkVisit />}
    </>
  );
}
