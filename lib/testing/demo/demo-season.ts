import { addDays, shanghaiDay } from "@/lib/core/time";
import { DEMO_VETOES } from "./act-out-inquiries";
import { casesFoundEligible } from "./cases-found-eligible";
import { casesInReview } from "./cases-in-review";
import { casesOf2021 } from "./cases-of-2021";
import { casesOfCounties } from "./cases-of-counties";
import { casesOfFirms } from "./cases-of-firms";
import { casesOfTheCity } from "./cases-of-the-city";
import { FEW_ATTACHMENTS } from "./few-attachments";
import type { DemoCall, Season } from "./season";

/** The open call began this many days ago, and closes in so many. */
const OPEN_FOR_DAYS = 20;
const OPEN_FOR_DAYS_YET = 12;

/** Everything that is to have happened by `now`: a finished call of 2021, one under review, and one that is open. */
export function demoSeason(now: Date): Season {
  const today = shanghaiDay(now);
  const opensOn = addDays(today, -OPEN_FOR_DAYS);
  const reviewedOpensOn = addDays(today, -100);
  const year = Number(opensOn.slice(0, 4));
  const reviewedYear = Number(reviewedOpensOn.slice(0, 4));
  const twoBatches = year === reviewedYear;
  const reviewed: DemoCall = {
    ...named("reviewed", reviewedYear, twoBatches ? "（第一批）" : "", 1),
    codesFrom: 200_000,
    opensOn: reviewedOpensOn,
    closesOn: addDays(reviewedOpensOn, 29),
    attachments: FEW_ATTACHMENTS,
    cases: casesInReview,
    review: { startsOnDay: 60, panel: panelAtWork, ending: "in-review" },
  };
  const open: DemoCall = {
    ...named("open", year, twoBatches ? "（第二批）" : "", twoBatches ? 2 : 1),
    codesFrom: 100_000,
    opensOn,
    closesOn: addDays(today, OPEN_FOR_DAYS_YET),
    vetoes: DEMO_VETOES,
    siteCheck: "before_scoring",
    cases: [...casesFoundEligible, ...casesOfTheCity, ...casesOfCounties, ...casesOfFirms],
    review: null,
  };
  return { calls: [callOf2021, reviewed, open] };
}

/** The seventh expert works for one of the applicants: that pair is left out. */
const panelAtWork = [
  { expert: 0, progress: "all" },
  { expert: 1, progress: "half" },
  { expert: 2, progress: "declared" },
  { expert: 3, progress: "undeclared" },
  { expert: 6, progress: "half" },
] as const;

const named = (key: string, year: number, batch: string, number: number) => ({
  key,
  year,
  libraryYear: year - 1,
  title: `${year}年度工业技改标杆项目申报${batch}`,
  documentNo: `吉市工信投资示例〔${year}〕${number}号`,
});

/** The call that the interview of 25 May 2021 announces. Its publicity period runs over the National Day holiday. */
const callOf2021: DemoCall = {
  ...named("archived", 2021, "", 1),
  codesFrom: 300_000,
  opensOn: "2021-06-01",
  closesOn: "2021-06-30",
  attachments: FEW_ATTACHMENTS,
  passLineCenti: 6_000,
  siteCheck: "after_scoring",
  approvers: [
    { office: "分管副局长", approver: 1, record: "none" },
    { office: "市工信局党组", approver: null, record: "party_group" },
    { office: "市政府办公室", approver: 2, record: "government" },
  ],
  cases: casesOf2021,
  review: {
    startsOnDay: 62,
    panel: [0, 1, 2, 3, 4].map((expert) => ({ expert, progress: "all" as const })),
    ending: "archived",
    sealedOnDay: 80,
    checkedOnDay: 85,
    proposedOnDay: 90,
    sentBackOnDay: 97,
    proposedAgainOnDay: 101,
    sentBackBecause: "请补充说明分差超过20分的项目，并核对候补顺序。",
    deputyOnDay: 104,
    meeting: { meetingName: "局党组会", decidedOn: "2021-09-24", documentNo: "吉市工信党组纪要示例〔2021〕18号" },
    noticeNo: "吉市工信公示示例〔2021〕6号",
    approvedOnDay: 118,
    government: { decidedOn: "2021-10-11", documentNo: "吉府字示例〔2021〕52号" },
    governmentOnDay: 133,
    confirmedOnDay: 135,
    archivedOnDay: 199,
  },
};
