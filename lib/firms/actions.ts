"use server";

import { revalidatePath } from "next/cache";
import { defineAction, definePublicAction } from "@/lib/auth/define-action";
import { ownPath } from "@/lib/auth/own-path";
import { signInHere } from "@/lib/auth/sign-in-here";
import { ok } from "@/lib/core/result";
import { signInNameText } from "@/lib/core/sign-in-name";
import { decideUsccClaim } from "./commands/decide-claim";
import { acceptInvitationFrom, inviteMember, withdrawInvitation } from "./commands/invitations";
import { endReadingLink, makeReadingLink } from "./commands/reading-links";
import { registerFirmFrom } from "./commands/register-firm";
import { removeMember } from "./commands/remove-member";
import { reopenMember } from "./commands/reopen-member";
import {
  acceptanceSchema,
  claimDecisionSchema,
  countyInvitationSchema,
  invitationIdSchema,
  invitationSchema,
  memberSchema,
  readingLinkIdSchema,
  readingLinkSchema,
  registrationSchema,
  removalSchema,
} from "./schema";

export const registerFirmAction = definePublicAction(registrationSchema, async (address, { next, ...registration }) => {
  const registered = await registerFirmFrom(address, registration);
  if (!registered.ok) return registered;
  const session = await signInHere(signInNameText(registration.signInName), registration.password, address);
  if (!session.ok) return session;
  return ok({ to: ownPath(next, "/applications"), flagged: registered.value.flagged });
});

export const inviteMemberAction = defineAction(["firm"], invitationSchema, async (actor, { signInName }) => {
  const result = await inviteMember(actor, actor.firmId, signInName);
  if (!result.ok) return result;
  revalidatePath("/account/members");
  return ok({ url: result.value.url });
});

export const withdrawInvitationAction = defineAction(["firm"], invitationIdSchema, async (actor, { invitationId }) => {
  const result = await withdrawInvitation(actor, invitationId);
  if (result.ok) revalidatePath("/account/members");
  return result;
});

export const acceptInvitationAction = definePublicAction(acceptanceSchema, async (address, input) => {
  const result = await acceptInvitationFrom(address, input);
  return result.ok ? ok({ to: "/sign-in?done=joined" }) : result;
});

export const decideClaimAction = defineAction(["county"], claimDecisionSchema, async (actor, decision) => {
  const result = await decideUsccClaim(actor, decision);
  if (result.ok) revalidatePath("/county/claims");
  return result;
});

export const removeMemberAction = defineAction(["firm", "county"], removalSchema, async (actor, asked) => {
  const result = await removeMember(actor, asked);
  if (result.ok) revalidatePath(actor.role === "firm" ? "/account/members" : `/county/claims/${asked.firmId}`);
  return result;
});

export const reopenMemberAction = defineAction(["county"], memberSchema, (actor, { accountId }) =>
  reopenMember(actor, accountId),
);

export const inviteByCountyAction = defineAction(
  ["county"],
  countyInvitationSchema,
  async (actor, { firmId, signInName }) => {
    const result = await inviteMember(actor, firmId, signInName);
    if (!result.ok) return result;
    revalidatePath(`/county/claims/${firmId}`);
    return ok({ url: result.value.url });
  },
);

export const makeReadingLinkAction = defineAction(["firm"], readingLinkSchema, async (actor, wanted) => {
  const result = await makeReadingLink(actor, wanted);
  if (!result.ok) return result;
  revalidatePath("/account/reading-links");
  return ok({ url: result.value.url });
});

export const endReadingLinkAction = defineAction(["firm"], readingLinkIdSchema, async (actor, { linkId }) => {
  const result = await endReadingLink(actor, linkId);
  if (result.ok) revalidatePath("/account/reading-links");
  return result;
});
