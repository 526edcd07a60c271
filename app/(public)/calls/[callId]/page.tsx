import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { listPublicAnnouncements } from "@/lib/announcements/queries/public-announcements";
import { AnnouncementList } from "@/lib/announcements/ui/announcement-list";
import { findActor, refuseUnknown } from "@/lib/auth/session";
import { listAnnouncedExtensions } from "@/lib/calls/queries/extensions";
import { findPublicCall } from "@/lib/calls/queries/public-call";
import { CallDocument, Part } from "@/lib/calls/ui/call-document";
import { AnnouncedExtensions } from "@/lib/calls/ui/closing-part";
import { FrozenText } from "@/lib/calls/ui/frozen-text";
import { PhaseBadge } from "@/lib/calls/ui/phase-badge";
import { policyInWords } from "@/lib/eligibility/ui/policy-sentences";
import { listPublicAnswers } from "@/lib/questions/queries/public-answers";
import { AnswersPart } from "@/lib/questions/ui/answers-part";
import { LinkButton } from "@/lib/ui/button";
import { PageHead } from "@/lib/ui/page-head";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }> };

/** The rest have a page of their own. */
const ANSWERS_SHOWN = 5;

/** Read once for the title and the page. */
const readCall = cache(findPublicCall);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [call, errors] = await Promise.all([readCall((await params).callId), getWords("errors")]);
  return { title: call ? call.content.title : errors("notFound.title") };
}

export default async function CallPage({ params }: Props) {
  const [call, actor] = await Promise.all([readCall((await params).callId), findActor()]);
  if (!call) return actor ? refuseUnknown(actor) : notFound();
  const [announcements, answers, t, questions, eligibility, locale] = await Promise.all([
    listPublicAnnouncements(call.id),
    listPublicAnswers(call.id, { filters: {}, direction: "desc", take: ANSWERS_SHOWN }),
    getWords("calls"),
    getWords("questions"),
    getWords("eligibility"),
    getLocale(),
  ]);
  const mayApply = call.phase === "open" && (actor === null || actor.role === "firm");
  return (
    <>
      <PageHead
        title={call.content.title}
        tags={
          <>
            <PhaseBadge phase={call.phase} />
            <span className="hint">{call.content.documentNo}</span>
          </>
        }
        actions={mayApply && <LinkButton href="/applications">{t(actor ? "apply.apply" : "apply.signIn")}</LinkButton>}
      />
      <AnnouncedExtensions extensions={await listAnnouncedExtensions(call.id)} />
      <AnnouncementList announcements={announcements} />
      <CallDocument call={call} {...policyInWords(eligibility, locale, call.content.policy)}>
        {answers && (
          <Part title={questions("public")} id="questions">
            <AnswersPart answers={answers} mayAsk={actor?.role === "firm"} />
          </Part>
        )}
        <Part title={t("frozen.title")} id="frozen">
          <FrozenText callId={call.id} sha256={call.sha256} />
        </Part>
      </CallDocument>
    </>
  );
}
