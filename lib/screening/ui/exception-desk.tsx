import { nameOf } from "@/lib/core/coded-name";
import { formatInstant } from "@/lib/core/time";
import { FileBeside } from "@/lib/evidence/ui/viewer/file-beside";
import { Alert } from "@/lib/ui/alert";
import { StatusBadge } from "@/lib/ui/badge";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import type { ExceptionView } from "../queries/exceptions";
import { ClaimPanel } from "./claim-panel";
import { deskWords } from "./desk";
import { EvidencePanel } from "./evidence-panel";
import { ExceptionForm } from "./exception-form";
import { FindingsPanel } from "./findings-panel";
import type { PlaceWords } from "./place-words";

/** Everything the approver needs before signing: the claim, the finding, who asks for the exception and why. */
export async function ExceptionDesk({ exception }: { exception: ExceptionView }) {
  const { application, ruling, finding, evidence, names, state } = exception;
  const words = await deskWords(application);
  const { screening, locale } = words;
  const { content } = application.submission;
  return (
    <ClientWords namespaces={["screening", "errors", "evidence"]}>
      <FileBeside files={evidence}>
        <Breadcrumbs
          trail={[{ href: "/approvals", label: screening("approvals.title") }]}
          here={screening("exceptions.title")}
        />
        <PageHead
          above={`${nameOf(application.unit, locale)} · ${application.projectName}`}
          title={application.firmName}
          tags={<StatusBadge>{screening(`exceptions.states.${state}`)}</StatusBadge>}
        />
        <div className="beside-file grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
            <Reason
              title={screening("exceptions.officerReason")}
              text={ruling.reason}
              who={names.get(ruling.ruledById)}
              foot={screening(`ruling.reasonCodes.${ruling.reasonCode}`)}
            />
            <Reason title={screening("exceptions.firmReason")} text={content.A.aboveScaleReason} who={undefined} />
            <CountyOpinion exception={exception} words={words} />
            <ClaimPanel application={application} words={words} group="registration" />
            <EvidencePanel group="registration" files={evidence} words={words} />
          </div>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
            <FindingsPanel
              group="registration"
              findings={[finding]}
              policy={application.call.content.policy}
              documentNo={application.call.content.documentNo}
              words={words}
            />
            {state === "waiting" ? (
              <Panel title={screening("exceptions.answer")} className="border-primary">
                <ExceptionForm rulingId={ruling.id} />
              </Panel>
            ) : (
              <Answered exception={exception} words={words} />
            )}
          </div>
        </div>
      </FileBeside>
    </ClientWords>
  );
}

function Reason(props: { title: string; text: string; who: string | undefined; foot?: string }) {
  if (props.text === "") return null;
  return (
    <Panel
      title={props.title}
      aside={props.who && <span className="font-normal text-ink-2">{props.who}</span>}
      foot={props.foot}
    >
      <p className="whitespace-pre-line">{props.text}</p>
    </Panel>
  );
}

function CountyOpinion({ exception, words }: { exception: ExceptionView; words: PlaceWords }) {
  const { decisions, names } = exception;
  const opinion = decisions.findLast(({ verdict }) => verdict === "recommended");
  if (!opinion) return null;
  return (
    <Reason
      title={words.screening("exceptions.countyOpinion")}
      text={opinion.opinion}
      who={names.get(opinion.decidedById)}
      foot={opinion.documentNo ? words.screening("desk.documentNo", { text: opinion.documentNo }) : undefined}
    />
  );
}

function Answered({ exception, words }: { exception: ExceptionView; words: PlaceWords }) {
  const { ruling, names, state } = exception;
  const { screening, locale } = words;
  if (ruling.answeredAt === null) {
    return (
      <Alert tone="info" title={screening(`exceptions.states.${state}`)}>
        <p>{screening("exceptions.lapsedWhy")}</p>
      </Alert>
    );
  }
  const who = (ruling.approvedById !== null && names.get(ruling.approvedById)) || screening("desk.someone");
  return (
    <Alert tone={state === "approved" ? "success" : "warning"} title={screening(`exceptions.states.${state}`)}>
      <p>{screening("exceptions.answered", { who, at: formatInstant(ruling.answeredAt, locale) })}</p>
      {ruling.approvalDocumentNo && <p>{screening("desk.documentNo", { text: ruling.approvalDocumentNo })}</p>}
      {ruling.approvalReason && <p className="whitespace-pre-line">{ruling.approvalReason}</p>}
    </Alert>
  );
}
