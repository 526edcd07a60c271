import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { formatInstant } from "@/lib/core/time";
import { findOwnClaim } from "@/lib/firms/queries/find-claim";
import { getMembers } from "@/lib/firms/queries/members";
import { InviteForm, WithdrawInvitation } from "@/lib/firms/ui/invitation-forms";
import { OwnClaim } from "@/lib/firms/ui/own-claim";
import { RemoveMember } from "@/lib/firms/ui/remove-member";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("firms");
  return { title: t("members.title") };
}

export default async function MembersPage() {
  const actor = await requireActor("firm");
  const [view, claim, t, locale] = await Promise.all([
    getMembers(actor),
    findOwnClaim(actor),
    getWords("firms"),
    getLocale(),
  ]);
  return (
    <ClientWords namespaces={["firms", "errors"]}>
      <PageHead title={t("members.title")} lead={t("members.lead")} />
      <OwnClaim claim={claim} />
      <h2 className="mt-10">{t("members.people")}</h2>
      <ul className="rule-list mt-3">
        {view.members.map((member) => (
          <li key={member.id} className="flex flex-wrap justify-between gap-x-6 py-3">
            <span>
              {member.name} <span className="hint">{member.signInName}</span>
            </span>
            {member.id !== actor.accountId && (
              <RemoveMember
                firmId={actor.firmId}
                member={member}
                others={stayingAfter(member.id, actor.accountId, view.members)}
              />
            )}
            <span className="hint num">{t("members.since", { date: formatInstant(member.createdAt, locale) })}</span>
          </li>
        ))}
        {view.invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span>
              {invitation.invited}{" "}
              <span className="hint">
                {t("members.invited", { date: formatInstant(invitation.expiresAt, locale) })}
              </span>
            </span>
            <WithdrawInvitation invitationId={invitation.id} />
          </li>
        ))}
      </ul>
      <h2 className="mt-10 mb-4">{t("invite.title")}</h2>
      <InviteForm />
    </ClientWords>
  );
}

/** Whoever removes a member takes over unless he names another. */
function stayingAfter<Member extends { readonly id: string }>(
  leaver: string,
  self: string,
  members: readonly Member[],
) {
  const staying = members.filter(({ id }) => id !== leaver);
  return staying.toSorted((left, right) => Number(right.id === self) - Number(left.id === self));
}
