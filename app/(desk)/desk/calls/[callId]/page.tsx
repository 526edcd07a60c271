import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { CALL_STATES } from "@/lib/calls/domain/call-state";
import { findDeskCall } from "@/lib/calls/queries/desk-call";
import { findClosing } from "@/lib/calls/queries/extensions";
import { callFormOf } from "@/lib/calls/schema/call-form";
import { ClosingPart } from "@/lib/calls/ui/closing-part";
import { DraftEditor } from "@/lib/calls/ui/editor/draft-editor";
import { OpenedCall } from "@/lib/calls/ui/opened-call";
import { PhaseBadge, StateBadge } from "@/lib/calls/ui/phase-badge";
import { policyInWords } from "@/lib/eligibility/ui/policy-sentences";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { LinkButton } from "@/lib/ui/button";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("calls");
  return { title: t("title") };
}

export default async function DeskCallPage({ params }: Props) {
  const actor = await requireActor("officer");
  const call = (await findDeskCall(actor, (await params).callId)) ?? (await refuseUnknown(actor));
  const [t, announcements, satisfaction, eligibility, panels, ranking, awards, inquiries, locale] = await Promise.all([
    getWords("calls"),
    getWords("announcements"),
    getWords("satisfaction"),
    getWords("eligibility"),
    getWords("panels"),
    getWords("ranking"),
    getWords("awards"),
    getWords("inquiries"),
    getLocale(),
  ]);
  const recommendations = await getWords("recommendations");
  const isDraft = call.stateNow === "draft";
  const isAhead = !isDraft && call.phase === "announced";
  const isSealed = CALL_STATES.indexOf(call.stateNow) >= CALL_STATES.indexOf("sealed");
  return (
    <ClientWords namespaces={["calls", "eligibility", "evidence", "applications", "errors"]}>
      <Breadcrumbs
        trail={[{ href: "/desk/calls", label: t("title") }]}
        here={call.content.title || t("editor.title")}
      />
      <PageHead
        title={call.content.title || t("editor.title")}
        tags={
          <>
            {isAhead ? <PhaseBadge phase="announced" /> : <StateBadge state={call.stateNow} />}
            <span className="hint">{call.content.documentNo}</span>
          </>
        }
        lead={t(isDraft ? "editor.lead" : "overview.lead")}
        actions={
          !isDraft && (
            <>
              <LinkButton look="outline" href={`/desk/calls/${call.id}/announcements`}>
                {announcements("title")}
              </LinkButton>
              <LinkButton look="outline" href={`/desk/calls/${call.id}/satisfaction`}>
                {satisfaction("title")}
              </LinkButton>
              <LinkButton look="outline" href={`/desk/calls/${call.id}/panel`}>
                {panels("panel.title")}
              </LinkButton>
              <LinkButton look="outline" href={`/desk/calls/${call.id}/recommendations`}>
                {recommendations("title")}
              </LinkButton>
              <LinkButton look="outline" href={`/desk/calls/${call.id}/inquiries`}>
                {inquiries("title")}
              </LinkButton>
              {isSealed && (
                <>
                  <LinkButton look="outline" href={`/desk/calls/${call.id}/ranking`}>
                    {ranking("table.caption")}
                  </LinkButton>
                  <LinkButton look="outline" href={`/desk/calls/${call.id}/award`}>
                    {awards("list.proposed")}
                  </LinkButton>
                </>
              )}
              <LinkButton look="outline" href={`/calls/${call.id}`}>
                {t("overview.public")}
              </LinkButton>
            </>
          )
        }
      />
      {isDraft ? (
        <DraftEditor
          callId={call.id}
          version={call.version}
          form={callFormOf(call.content)}
          notice={call.content.notice}
          noticeScan={call.noticeScan}
          faults={call.faults}
          units={call.lists.units}
          approvers={call.approvers.filter(({ active }) => active)}
        />
      ) : (
        <OpenedCall
          call={call}
          closing={<ClosingPart call={call} {...(await findClosing(actor, call.id))} />}
          {...policyInWords(eligibility, locale, call.content.policy)}
        />
      )}
    </ClientWords>
  );
}
