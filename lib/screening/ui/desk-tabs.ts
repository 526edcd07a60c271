import { CRITERIA } from "@/lib/eligibility/domain/finding";
import type { DeskView } from "../queries/find-desk";

export const DESK_TABS = [...CRITERIA, "vetoes", "changes", "words", "decide"] as const;
export type DeskTab = (typeof DESK_TABS)[number];

/** A tab of findings, each with its documents, figures and forms. */
export const isCriterionTab = (tab: DeskTab): boolean => tab !== "changes" && tab !== "words" && tab !== "decide";

/** The five criteria always; vetoes where the policy names some, changes where there is a submission to compare with. */
export const tabsOf = ({ application, changes }: DeskView): readonly DeskTab[] =>
  DESK_TABS.filter((tab) => {
    if (tab === "vetoes") return application.assessment.verified.vetoes.length > 0;
    return tab !== "changes" || changes !== null;
  });

/** The tab of the address; without one, where there is something to do. */
export function readTab(desk: DeskView, asked: string | undefined): DeskTab {
  return tabsOf(desk).find((tab) => tab === asked) ?? startTab(desk);
}

/** What came back from a return of this very desk begins with what the firm changed. */
function startTab({ waits, application, changes, decisions, stage }: DeskView): DeskTab {
  if (!waits) return "decide";
  const last = decisions.at(-1);
  if (changes !== null && last?.verdict === "returned" && last.stage === stage) return "changes";
  const { findings, stillToVerify } = application.assessment;
  const open = findings.find(({ effective }) => effective !== "met");
  if (open) return open.group;
  const [figure] = stillToVerify;
  if (figure === undefined) return "decide";
  return figure === "investment" ? "investment" : "benefit";
}

export const tabHref = (base: string, id: string, tab: DeskTab) => `${base}/${id}?tab=${tab}`;
