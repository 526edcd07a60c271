import type { Correction, CorrectionReason } from "@/lib/applications/domain/correction";
import type { SiteCheckTime } from "@/lib/calls/domain/call-content";
import type { AttachmentKind, AttachmentRule } from "@/lib/calls/domain/call-rules";
import type { ContentWish } from "../application-content";
import type { FirmKey } from "./firms";

/** A fault as the official names it; `seenIn`: the firm's document in which it is seen, on its first page. */
export type DemoCorrection = Correction & { readonly reasonCode: CorrectionReason; readonly seenIn?: AttachmentKind };

/** How a project stands in the list of its call's library year. */
export type InLibrary = "listed" | "under-another-firm" | "by-name-only" | "absent";

/** What a firm claims in a call. Amounts are 万元 as typed; what is left out is in order. */
export type DemoProject = Pick<
  ContentWish,
  | "aboveScale"
  | "registrationAuthority"
  | "investmentExclVat"
  | "investmentInclVat"
  | "equipmentShare"
  | "newRevenue"
  | "newTax"
  | "months"
  | "basis"
  | "jobs"
  | "assets"
  | "liabilities"
  | "formalities"
  | "invoiceNo"
> & {
  readonly name: string;
  /** Before November 2020 codes began with the year: 2020-360802-39-03-012345. */
  readonly oldCode?: true;
  readonly completedOnDayOfSubmission?: true;
  readonly library?: InLibrary;
};

/** One act on an application. `day` counts from the day the call opened, which is day 0. */
export type Step = { readonly day: number } & (
  | { readonly do: "write"; readonly part: "beginning" | "half" | "whole" }
  | { readonly do: "submit" }
  | { readonly do: "withdraw" }
  | { readonly do: "correct"; readonly project: Partial<DemoProject> }
  | { readonly do: "recommend"; readonly verifying?: true }
  | { readonly do: "not-recommend"; readonly opinion: string }
  | { readonly do: "return"; readonly by: "county" | "city"; readonly corrections: readonly DemoCorrection[] }
  | { readonly do: "verify-investment"; readonly found: string; readonly reason: string }
  | {
      readonly do: "rule";
      readonly part: string;
      readonly met: boolean;
      readonly as: RulingReason;
      readonly why: string;
    }
  | { readonly do: "sign-exception"; readonly documentNo: (year: number) => string }
  | { readonly do: "refuse-exception"; readonly reason: string }
  | { readonly do: "find-eligible" }
  | { readonly do: "find-ineligible"; readonly opinion: string }
  | { readonly do: "check-site"; readonly part: "begun" | "signed" }
);

type RulingReason =
  | "document-shows"
  | "authority-confirmed"
  | "same-project"
  | "basis-accepted"
  | "not-applicable-confirmed"
  | "exception-in-principle"
  | "material-insufficient"
  | "contradicted";

export type DemoCase = {
  readonly firm: FirmKey;
  readonly project: DemoProject;
  readonly course: readonly Step[];
  /** What experts think of it, in per cent of the points; set where it comes to a review. */
  readonly quality?: number;
  /** The expert who declares that he has advised this firm. */
  readonly advisedBy?: string;
};

/** How far an expert has come with the panel's applications. */
export type Progress = "undeclared" | "declared" | "half" | "all";

/** What happens to the call itself once its window is over. */
export type ReviewPlan = {
  readonly startsOnDay: number;
  /** `expert` is a place in the list of experts. */
  readonly panel: readonly { readonly expert: number; readonly progress: Progress }[];
} & (
  | { readonly ending: "in-review" }
  | {
      readonly ending: "archived";
      readonly sealedOnDay: number;
      /** The plants above the line are looked at. */
      readonly checkedOnDay: number;
      readonly proposedOnDay: number;
      readonly sentBackOnDay: number;
      readonly sentBackBecause: string;
      readonly proposedAgainOnDay: number;
      /** The deputy director signs before the meeting. */
      readonly deputyOnDay: number;
      readonly meeting: { readonly meetingName: string; readonly decidedOn: string; readonly documentNo: string };
      readonly noticeNo: string;
      readonly approvedOnDay: number;
      /** The city government's document, recorded during publicity. */
      readonly government: { readonly decidedOn: string; readonly documentNo: string };
      readonly governmentOnDay: number;
      readonly confirmedOnDay: number;
      readonly archivedOnDay: number;
    }
);

export type DemoApproval = {
  readonly office: string;
  readonly approver: number | null;
  readonly record: "none" | "party_group" | "government";
};

export type DemoCall = {
  readonly key: string;
  readonly year: number;
  readonly title: string;
  readonly documentNo: string;
  /** Day 0 in Shanghai; the window begins at 08:30. */
  readonly opensOn: string;
  /** The window ends at 17:00 of this day. */
  readonly closesOn: string;
  readonly libraryYear: number;
  /** The serial numbers of its project codes begin here, so that no two calls have a code in common. */
  readonly codesFrom: number;
  /** What this call asks firms to attach; the usual table where it is left out. */
  readonly attachments?: readonly AttachmentRule[];
  /** The negative list of its policy; most calls have none. */
  readonly vetoes?: readonly string[];
  /** Below this official score nothing is awarded; most calls have no such line. */
  readonly passLineCenti?: number;
  /** Who decides after the proposer; the usual chain where it is left out. `approver` is a place in the list of approvers. */
  readonly approvers?: readonly DemoApproval[];
  /** When plants are looked at, always as a condition; left out, only as the bureau decides. */
  readonly siteCheck?: SiteCheckTime;
  readonly cases: readonly DemoCase[];
  readonly review: ReviewPlan | null;
};

export type Season = { readonly calls: readonly DemoCall[] };

type Course = readonly Step[];

export const aCase = (
  firm: FirmKey,
  name: string,
  project: Omit<DemoProject, "name">,
  course: Course,
  review: Pick<DemoCase, "quality" | "advisedBy"> = {},
): DemoCase => ({ firm, project: { name, ...project }, course, ...review });

/** Days on which firms sit down to write. */
const WRITING_DAYS = [1, 4, 8, 14, 17, 18];

/** Written in peace before it is handed in. */
export const handedIn = (day: number, ...then: Course): Course => [
  { day: WRITING_DAYS.findLast((each) => each < day) ?? 1, do: "write", part: "whole" },
  { day, do: "submit" },
  ...then,
];

export const recommend = (day: number): Step => ({ day, do: "recommend" });
export const recommendVerified = (day: number): Step => ({ day, do: "recommend", verifying: true });
export const siteChecked = (day: number, part: "begun" | "signed"): Step => ({ day, do: "check-site", part });
export const eligible = (day: number): Step => ({ day, do: "find-eligible" });
