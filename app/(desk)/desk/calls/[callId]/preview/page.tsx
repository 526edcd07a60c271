import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findDeskCall } from "@/lib/calls/queries/desk-call";
import { CallDocument } from "@/lib/calls/ui/call-document";
import { StateBadge } from "@/lib/calls/ui/phase-badge";
import { policyInWords } from "@/lib/eligibility/ui/policy-sentences";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("calls");
  return { title: t("editor.preview") };
}

/** What the public will read, drawn from the saved draft. */
export default async function CallPreviewPage({ params }: Props) {
  const actor = await requireActor("officer");
  const call = (await findDeskCall(actor, (await params).callId)) ?? (await refuseUnknown(actor));
  const [t, eligibility, locale] = await Promise.all([getWords("calls"), getWords("eligibility"), getLocale()]);
  const { id, content, noticeScan, phase, serverNow, schedule } = call;
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: "/desk/calls", label: t("title") },
          { href: `/desk/calls/${call.id}`, label: content.title || t("editor.title") },
        ]}
        here={t("editor.preview")}
      />
      <PageHead title={content.title || t("editor.title")} tags={<StateBadge state={call.stateNow} />} />
      <CallDocument
        call={{ id, content, noticeScan, units: call.lists.units, phase, serverNow, schedule, workingDaysLeft: null }}
        {...policyInWords(eligibility, locale, content.policy)}
      />
    </>
  );
}
