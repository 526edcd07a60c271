import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findInvitation } from "@/lib/firms/queries/invitation";
import { AcceptanceForm } from "@/lib/firms/ui/invitation-forms";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("firms");
  return { title: t("accept.title"), referrer: "no-referrer", robots: "noindex" };
}

export default async function InvitationPage(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params;
  const invitation = await findInvitation(token);
  if (!invitation) notFound();
  const t = await getWords("firms");
  return (
    <ClientWords namespaces={["firms", "errors"]}>
      <PageHead
        title={t("accept.title")}
        lead={t("accept.lead", { firm: invitation.firmName, invited: invitation.invited })}
      />
      <AcceptanceForm token={token} />
    </ClientWords>
  );
}
