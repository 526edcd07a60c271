import { plainWan } from "@/lib/applications/domain/tidied";
import { vetoOf } from "@/lib/checks/domain/check-record";
import { CheckForm } from "@/lib/checks/ui/check-form";
import { subjectName } from "@/lib/checks/ui/check-words";
import { ChecksPanel } from "@/lib/checks/ui/checks-panel";
import { criterionName, partName } from "@/lib/eligibility/ui/finding-words";
import { SCREENING_KIND } from "@/lib/evidence/domain/evidence-kind";
import { EvidenceSlot } from "@/lib/evidence/ui/evidence-slot";
import { FileBeside } from "@/lib/evidence/ui/viewer/file-beside";
import type { Option } from "@/lib/ui/form/select-field";
import { Panel } from "@/lib/ui/panel";
import { getWords } from "@/lib/words/server";
import type { AssessedFinding, FindingGroup } from "../domain/assessment";
import { needsApproval } from "../domain/exceptions";
import { claimedValue, type FigureValue, figureKind } from "../domain/figures";
import { EVIDENCE_OF, FIGURES_OF } from "../domain/finding-places";
import type { DeskView } from "../queries/find-desk";
import { ClaimPanel } from "./claim-panel";
import { EvidencePanel } from "./evidence-panel";
import { figureTexts } from "./figure-words";
import { FiguresPanel } from "./figures-panel";
import { FindingsPanel } from "./findings-panel";
import { LibraryPanel } from "./library-panel";
import { documentName, type PlaceWords } from "./place-words";
import { RecordPanel } from "./record-panel";
import { type FindingToRule, RulingForm } from "./ruling-form";
import { VerifyForm } from "./verify-form";

/** One criterion: what is claimed, what the library says, the documents, what was found, and what is to be written down. */
export async function CriterionTab({ desk, group, words }: { desk: DeskView; group: FindingGroup; words: PlaceWords }) {
  const { application, evidence, waits, stage } = desk;
  const { id, version, call, assessment } = application;
  const findings = assessment.findings.filter((finding) => finding.group === group);
  const figures = FIGURES_OF[group];
  const checks = application.checks.filter(({ subject }) => subject === group || subject.startsWith(`${group}.`));
  const documents = documentOptions(desk, group, words);
  const figureText = figureTexts(words.screening, call.content.policy);
  return (
    <div className="desk-columns grid grid-cols-[minmax(0,1fr)] gap-5 md:grid-cols-2 xl:grid-cols-[17rem_minmax(0,1fr)_23rem]">
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
        <ClaimPanel application={application} words={words} group={group} />
        {WITH_LIBRARY.includes(group) && <LibraryPanel application={application} words={words} />}
      </div>
      <FileBeside files={evidence} within opens={firstToRead(desk, group)}>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <EvidencePanel group={group} files={evidence} words={words}>
            {waits && <AddEvidence desk={desk} />}
          </EvidencePanel>
          <RecordPanel desk={desk} group={group} words={words} />
        </div>
      </FileBeside>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
        <FindingsPanel
          group={group}
          findings={findings}
          policy={call.content.policy}
          documentNo={call.content.documentNo}
          words={words}
        />
        {(checks.length > 0 || group === "vetoes") && (
          <ChecksPanel checks={checks} names={desk.names} mayOpenReplies={stage === "city"} />
        )}
        {group === "vetoes" && <Checking desk={desk} documents={documents} words={words} />}
        {waits && stage === "city" && group !== "vetoes" && (
          <Panel title={words.screening("ruling.title")} className="border-primary">
            <RulingForm
              key={group}
              applicationId={id}
              version={version}
              documents={documents}
              findings={findingsToRule(findings, words)}
            />
          </Panel>
        )}
        {figures.length > 0 && (
          <FiguresPanel application={application} figures={figures} words={words}>
            {waits && (
              <VerifyForm
                key={group}
                applicationId={id}
                version={version}
                documents={documents}
                beside={{ claim: application.submission.claim, counted: assessment.figures }}
                figures={figures.map((figure) => {
                  const claimed = claimedValue(figure, application.submission.claim);
                  return {
                    figure,
                    kind: figureKind(figure),
                    claimed: typedFigure(claimed),
                    claimedText: figureText(figure, claimed),
                  };
                })}
              />
            )}
          </FiguresPanel>
        )}
      </div>
    </div>
  );
}

/** The negative list is answered by others: the officer writes down who has said what. */
async function Checking(props: { desk: DeskView; documents: readonly Option[]; words: PlaceWords }) {
  const { desk, documents, words } = props;
  const { application, checking } = desk;
  const t = await getWords("checks");
  if (!checking) return null;
  const own = checking.round === "publicity" ? "form.titleAgain" : "form.title";
  return (
    <Panel title={t(own)} className="border-primary">
      <CheckForm
        applicationId={application.id}
        version={application.version}
        documents={documents}
        today={checking.today}
        publicityEndsOn={checking.publicityEndsOn}
        vetoes={application.assessment.findings
          .filter(({ group }) => group === "vetoes")
          .map(({ key }) => ({ value: vetoOf(key), label: subjectName(words.eligibility, key) }))}
      />
    </Panel>
  );
}

const WITH_LIBRARY: readonly FindingGroup[] = ["library", "registration", "investment"];

/** What county and city add themselves: a site record, a letter of another department. */
function AddEvidence({ desk }: { desk: DeskView }) {
  const own = desk.evidence.filter((file) => file.uploadedRole !== "firm");
  const usage = { files: own.length, bytes: own.reduce((sum, { byteCount }) => sum + byteCount, 0) };
  return (
    <EvidenceSlot
      applicationId={desk.application.id}
      kind={SCREENING_KIND}
      required={false}
      files={[]}
      usage={usage}
      editable
    />
  );
}

/** The most telling of the criterion's own documents that can be shown here: it is what is checked, so it lies open. */
function firstToRead({ evidence, waits }: DeskView, group: FindingGroup): string | undefined {
  if (!waits) return undefined;
  const shown = evidence.filter(({ scan, mediaType }) => scan !== "infected" && isShown(mediaType));
  return EVIDENCE_OF[group].flatMap((kind) => shown.filter((file) => file.kind === kind)).at(0)?.id;
}

const isShown = (mediaType: string) => mediaType === "application/pdf" || mediaType.startsWith("image/");

/** The criterion's own documents first: the first of them is chosen until another is. */
function documentOptions({ evidence }: DeskView, group: FindingGroup, words: PlaceWords): Option[] {
  const wanted: readonly string[] = EVIDENCE_OF[group];
  const rank = (kind: string) => (wanted.includes(kind) ? wanted.indexOf(kind) : wanted.length);
  return [...evidence]
    .sort((left, right) => rank(left.kind) - rank(right.kind))
    .map((file) => ({ value: file.id, label: `${documentName(words, file.kind)} · ${file.fileName}` }));
}

/** What needs a ruling first; what is met can still be ruled against; what is not met or missing cannot be ruled away. */
function findingsToRule(findings: readonly AssessedFinding[], { eligibility }: PlaceWords): FindingToRule[] {
  return (["needs-ruling", "met"] as const).flatMap((status) =>
    findings
      .filter(({ verified }) => verified.status === status)
      .map(({ key, group, part }) => ({
        key,
        name: part === null ? criterionName(eligibility, group) : partName(eligibility, group, part),
        needsRuling: status === "needs-ruling",
        isException: needsApproval(key, "met"),
      })),
  );
}

/** As it would be typed, with not a fen lost. */
function typedFigure(value: FigureValue): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  return plainWan(value);
}
