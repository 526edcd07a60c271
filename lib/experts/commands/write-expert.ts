import "server-only";
import { randomBytes } from "node:crypto";
import { recordEvent } from "@/lib/audit/record-event";
import { hashPassword } from "@/lib/auth/password";
import type { Handle } from "@/lib/db/as-actor";
import type { ExpertEntry, ExpertProfile } from "../domain/expert-entry";
import { changedParts } from "../domain/profile-changes";

/** A profile as it is stored. */
export const profileColumns = ({ formerEmployers, specialties, groupUsccs, retiredOn, ...profile }: ExpertProfile) => ({
  employerName: profile.employerName,
  employerUscc: profile.employerUscc,
  divisionCode: profile.divisionCode,
  title: profile.title,
  slot: profile.slot,
  isActive: profile.isActive,
  formerEmployers: formerEmployers.map((each) => ({ ...each })),
  specialties: [...specialties],
  groupUsccs: [...groupUsccs],
  retiredOn: retiredOn === null ? null : new Date(`${retiredOn}T00:00:00Z`),
});

type Change = {
  readonly accountId: string;
  readonly version: number;
  readonly before: ExpertProfile;
  readonly after: ExpertProfile;
};

/** Which parts of a profile were changed: where somebody works decides what he may review. */
export const recordChange = (handle: Handle, { accountId, version, before, after }: Change): Promise<void> =>
  recordEvent(handle, {
    action: "change-expert",
    subjectType: "account",
    subjectId: accountId,
    detail: { version, isActive: after.isActive, changed: changedParts(before, after).join(" ") },
  });

/** A password that nobody knows: the expert sets his own by the link of a forgotten one, or the administrator gives him one. */
export const unknownPassword = (): Promise<string> => hashPassword(randomBytes(32).toString("hex"));

/** The account and its profile; the caller has opened the transaction and writes the event. */
export async function insertExpert(
  { db, now, by }: Handle,
  { name, signInName, ...profile }: ExpertEntry,
  passwordHash: string,
): Promise<string> {
  const { id } = await db.account.create({
    data: { ...signInName, name, role: "expert", createdById: by.accountId, createdAt: now, mustChangePassword: true },
    select: { id: true },
  });
  // createMany: whoever sets a first password may not, for that, read password hashes.
  await db.credential.createMany({ data: [{ accountId: id, passwordHash }] });
  await db.expert.create({ data: { accountId: id, ...profileColumns(profile) } });
  return id;
}
