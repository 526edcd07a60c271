import type { Locale } from "@/lib/core/locale";
import { formatWan } from "@/lib/core/money";
import { formatDay } from "@/lib/core/time";
import { StatusBadge, type Tone } from "@/lib/ui/badge";
import { Instant } from "@/lib/ui/figures";
import { Panel } from "@/lib/ui/panel";
import { type Moment, Moments } from "@/lib/ui/progress";
import { ScanBadge } from "@/lib/ui/scan-badge";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { ProposalState } from "../domain/signing";
import type { ReadProposal, SignatureView } from "../queries/read-proposals";
import { inOrder, type NoticeCourse, type SignatureAt } from "./course-order";

const TONES: Readonly<Record<ProposalState, Tone>> = {
  proposed: "primary",
  approved: "success",
  sent_back: "warning",
  superseded: "neutral",
};

/** Who put the list forward, who answered and how, and what came of it. */
export async function ProposalCourse({
  proposal,
  notice = null,
}: {
  proposal: ReadProposal;
  notice?: NoticeCourse<Moment> | null;
}) {
  const [t, evidence, locale] = await Promise.all([getWords("awards"), getWords("evidence"), getLocale()]);
  const { id, number, state, opinion, replacesId, recordRoot } = proposal;
  return (
    <Panel
      title={t(replacesId === null ? "course.title" : "course.titleSubstitution", { number })}
      aside={<StatusBadge tone={TONES[state]}>{t(`state.${state}`)}</StatusBadge>}
    >
      <Moments moments={momentsOf(proposal, notice, { t, evidence, locale })} />
      <h3 className="mt-4 text-base">{t("course.opinion")}</h3>
      <p className="mt-1 whitespace-pre-line text-ink-2">{opinion}</p>
      {recordRoot !== null && (
        <>
          <h3 className="mt-4 text-base">{t("record.title")}</h3>
          <p className="mt-1 text-[0.9375rem] text-ink-2">{t("record.what")}</p>
          <p className="code mt-1 break-all">{recordRoot}</p>
          <p className="mt-2 flex flex-wrap gap-x-4">
            {/* Not pages of the portal: the browser keeps the files. */}
            <a className="link link-primary" href={`/api/proposals/${id}/record`} download>
              {t("record.download")}
            </a>
            <a className="link link-primary" href="/api/verifier" download>
              {t("record.verifier")}
            </a>
          </p>
        </>
      )}
    </Panel>
  );
}

type Spoken = { readonly t: Words<"awards">; readonly evidence: Words<"evidence">; readonly locale: Locale };

function momentsOf(proposal: ReadProposal, notice: NoticeCourse<Moment> | null, spoken: Spoken): Moment[] {
  const { t, locale } = spoken;
  const { proposedBy, proposedAt, sums, signatures } = proposal;
  const proposed: Moment = {
    what: t("course.proposed", { name: proposedBy, count: sums.awards, amount: formatWan(sums.totalFen) }),
    when: <Instant at={proposedAt} locale={locale} />,
    state: "done",
  };
  const signed = signatures.slice(1).map((signature) => ({
    shown: signedMoment(proposal.id, signature, spoken),
    afterPublication: signature.record === "government",
    signedAt: signature.signedAt,
  }));
  return [proposed, ...inOrder([...signed, ...waitingMoments(proposal, t, locale)], notice)];
}

/** What the step recorded stands under the signature, with the scan for whoever may see the list. */
function signedMoment(proposalId: string, signature: SignatureView, { t, evidence, locale }: Spoken): Moment {
  const { office, name, signedAt, record, meetingName, decidedOn, documentNo, file, opinion } = signature;
  const on = decidedOn === null ? "" : formatDay(decidedOn.toISOString().slice(0, 10), locale);
  const documented =
    record === "party_group"
      ? t("course.meeting", { meeting: meetingName ?? "", on, minutes: documentNo ?? "" })
      : t("course.document", { on, number: documentNo ?? "" });
  return {
    what: t(`course.signed.${record}`, { office, name }),
    when: <Instant at={signedAt} locale={locale} />,
    note: (
      <>
        {record !== "none" && <span className="block">{documented}</span>}
        {file && (
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {file.scan === "infected" ? (
              t("course.file", { name: file.fileName })
            ) : (
              // Not a page of the portal: the browser keeps the file.
              <a className="link link-primary" href={`/api/proposals/${proposalId}/files/${file.id}`} download>
                {t("course.file", { name: file.fileName })}
              </a>
            )}
            <ScanBadge scan={file.scan} words={evidence} />
          </span>
        )}
        {file?.scan === "infected" && <span className="block">{t("course.fileInfected")}</span>}
        {opinion !== "" && <span className="block whitespace-pre-line">{opinion}</span>}
      </>
    ),
    state: "done",
  };
}

/** Every signature that is still to come, the next one first; or who sent the list back, and why. */
function waitingMoments(proposal: ReadProposal, t: Words<"awards">, locale: Locale): SignatureAt<Moment>[] {
  const { state, decidedAt, decidedBy, sentBackReason, next, signing } = proposal;
  if (state === "sent_back" && decidedAt !== null) {
    const when = <Instant at={decidedAt} locale={locale} />;
    const shown: Moment = {
      what: t("course.sentBack", { name: decidedBy ?? "" }),
      when,
      note: sentBackReason,
      state: "done",
    };
    return [{ shown, afterPublication: false, signedAt: decidedAt }];
  }
  if (next === null) return [];
  return signing.chain.approvers.slice(next.place - 2).map(({ office, record }, index) => ({
    shown: { what: t(`course.waiting.${record}`, { office }), state: index === 0 ? "now" : "ahead" },
    afterPublication: record === "government",
    signedAt: null,
  }));
}
