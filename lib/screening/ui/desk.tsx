import type { ReactNode } from "react";
import { ElsewhereAlert } from "@/lib/checks/ui/elsewhere-alert";
import { FileBeside } from "@/lib/evidence/ui/viewer/file-beside";
import { Alert } from "@/lib/ui/alert";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";
import type { ScreeningVerdict } from "../domain/verdicts";
import type { DeskView } from "../queries/find-desk";
import type { AssessedApplication } from "../queries/read-assessed";
import { ChangesTab } from "./changes-tab";
import { CriterionTab } from "./criterion-tab";
import { DecideTab } from "./decide-tab";
import { DeskHead, DeskTabs } from "./desk-head";
import { DeskKeys } from "./desk-keys";
import { type DeskTab, isCriterionTab, tabHref, tabsOf } from "./desk-tabs";
import { EvidencePanel } from "./evidence-panel";
import type { PlaceWords } from "./place-words";
import { QueueAside } from "./queue-aside";
import { SubmissionTab } from "./submission-tab";

/** The screening desk of county and city: queue, claim, library, evidence, findings and the forms, side by side. */
export async function Desk(props: {
  desk: DeskView;
  /** "/county/applications" */
  base: string;
  tab: DeskTab;
  verdict: ScreeningVerdict | null;
}) {
  const { desk, base, tab } = props;
  const { application, queue } = desk;
  const words = await deskWords(props.desk.application);
  return (
    <ClientWords namespaces={["screening", "checks", "errors", "evidence"]}>
      <Beside desk={desk} tab={tab}>
        <div className="beside-file grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
          <QueueAside queue={queue} base={base} openId={application.id} />
          <div className="min-w-0">
            <DeskHead desk={desk} />
            {!desk.waits && (
              <Alert tone="info" className="mt-4">
                <p>{notHere(desk, words)}</p>
              </Alert>
            )}
            <ElsewhereAlert claims={desk.elsewhere} base={desk.stage === "city" ? base : null} />
            <DeskTabs desk={desk} base={base} open={tab} />
            <div className="mt-4">
              <TabBody {...props} words={words} />
            </div>
            <DeskKeys
              previousHref={queue.previousId && `${base}/${queue.previousId}`}
              nextHref={queue.nextId && `${base}/${queue.nextId}`}
              criteria={tabsOf(desk)
                .slice(0, 5)
                .map((criterion) => tabHref(base, application.id, criterion))}
              decideHref={tabHref(base, application.id, "decide")}
              verdictHrefs={verdictHrefs(props)}
            />
          </div>
        </div>
      </Beside>
    </ClientWords>
  );
}

/** On the tab of a criterion a file stands between the figures and the decision; on the others beside them all. */
function Beside({ desk, tab, children }: { desk: DeskView; tab: DeskTab; children: ReactNode }) {
  return isCriterionTab(tab) ? children : <FileBeside files={desk.evidence}>{children}</FileBeside>;
}

export async function deskWords({ call }: Pick<AssessedApplication, "call">): Promise<PlaceWords> {
  const [screening, applications, eligibility, evidence, locale] = await Promise.all([
    getWords("screening"),
    getWords("applications"),
    getWords("eligibility"),
    getWords("evidence"),
    getLocale(),
  ]);
  return { screening, applications, eligibility, evidence, locale, lists: call.lists };
}

function TabBody(props: Parameters<typeof Desk>[0] & { words: PlaceWords }) {
  const { desk, base, tab, verdict, words } = props;
  const { application, evidence } = desk;
  switch (tab) {
    case "decide":
      return <DecideTab key={`${application.id}-${verdict}`} desk={desk} base={base} verdict={verdict} words={words} />;
    case "changes":
      return <ChangesTab desk={desk} words={words} />;
    case "words":
      return (
        <div className="beside-file grid gap-5 xl:grid-cols-[minmax(0,1fr)_26rem] xl:items-start">
          <SubmissionTab content={application.submission.content} stampCode={desk.stampCode} words={words} />
          <EvidencePanel group={null} files={evidence} words={words} />
        </div>
      );
    default:
      return <CriterionTab desk={desk} group={tab} words={words} />;
  }
}

/** The form of rulings takes Y and N for itself; where there is none, all three lead to the decision. */
function verdictHrefs({ desk, base, tab }: { desk: DeskView; base: string; tab: DeskTab }) {
  if (!desk.waits || tab === "decide") return {};
  const to = (verdict: ScreeningVerdict) => `${tabHref(base, desk.application.id, "decide")}&verdict=${verdict}`;
  const county = desk.stage === "county";
  const back = { r: to("returned") };
  const rules = !county && tab !== "vetoes" && desk.application.assessment.findings.some(({ group }) => group === tab);
  if (rules) return back;
  return { y: to(county ? "recommended" : "eligible"), n: to(county ? "not_recommended" : "ineligible"), ...back };
}

function notHere({ application, stage }: DeskView, { screening, applications }: PlaceWords): string {
  if (application.state === "returned") return screening("desk.waitsForFirm");
  if (application.state === "eligible" && stage === "city") return screening("desk.mayStillChange");
  return screening("desk.notHere", { state: applications(`states.${application.state}`) });
}
