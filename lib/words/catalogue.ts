import type { Locale } from "@/lib/core/locale";
import enAbout from "./en/about.json";
import enAccounts from "./en/accounts.json";
import enAnnouncements from "./en/announcements.json";
import enApplications from "./en/applications.json";
import enAudit from "./en/audit.json";
import enAwards from "./en/awards.json";
import enCalls from "./en/calls.json";
import enChecks from "./en/checks.json";
import enClocks from "./en/clocks.json";
import enCommon from "./en/common.json";
import enConflicts from "./en/conflicts.json";
import enDocuments from "./en/documents.json";
import enEligibility from "./en/eligibility.json";
import enErrors from "./en/errors.json";
import enEvidence from "./en/evidence.json";
import enExperts from "./en/experts.json";
import enFirms from "./en/firms.json";
import enFrame from "./en/frame.json";
import enHome from "./en/home.json";
import enInquiries from "./en/inquiries.json";
import enLibrary from "./en/library.json";
import enNotices from "./en/notices.json";
import enNotifications from "./en/notifications.json";
import enPanels from "./en/panels.json";
import enPlans from "./en/plans.json";
import enPractice from "./en/practice.json";
import enQuestions from "./en/questions.json";
import enRanking from "./en/ranking.json";
import enRecommendations from "./en/recommendations.json";
import enRecusals from "./en/recusals.json";
import enReference from "./en/reference.json";
import enSatisfaction from "./en/satisfaction.json";
import enScreening from "./en/screening.json";
import enSealed from "./en/sealed.json";
import enSitechecks from "./en/sitechecks.json";
import enUnlocks from "./en/unlocks.json";
import enVisits from "./en/visits.json";
import zhAbout from "./zh-CN/about.json";
import zhAccounts from "./zh-CN/accounts.json";
import zhAnnouncements from "./zh-CN/announcements.json";
import zhApplications from "./zh-CN/applications.json";
import zhAudit from "./zh-CN/audit.json";
import zhAwards from "./zh-CN/awards.json";
import zhCalls from "./zh-CN/calls.json";
import zhChecks from "./zh-CN/checks.json";
import zhClocks from "./zh-CN/clocks.json";
import zhCommon from "./zh-CN/common.json";
import zhConflicts from "./zh-CN/conflicts.json";
import zhDocuments from "./zh-CN/documents.json";
import zhEligibility from "./zh-CN/eligibility.json";
import zhErrors from "./zh-CN/errors.json";
import zhEvidence from "./zh-CN/evidence.json";
import zhExperts from "./zh-CN/experts.json";
import zhFirms from "./zh-CN/firms.json";
import zhFrame from "./zh-CN/frame.json";
import zhHome from "./zh-CN/home.json";
import zhInquiries from "./zh-CN/inquiries.json";
import zhLibrary from "./zh-CN/library.json";
import zhNotices from "./zh-CN/notices.json";
import zhNotifications from "./zh-CN/notifications.json";
import zhPanels from "./zh-CN/panels.json";
import zhPlans from "./zh-CN/plans.json";
import zhPractice from "./zh-CN/practice.json";
import zhQuestions from "./zh-CN/questions.json";
import zhRanking from "./zh-CN/ranking.json";
import zhRecommendations from "./zh-CN/recommendations.json";
import zhRecusals from "./zh-CN/recusals.json";
import zhReference from "./zh-CN/reference.json";
import zhSatisfaction from "./zh-CN/satisfaction.json";
import zhScreening from "./zh-CN/screening.json";
import zhSealed from "./zh-CN/sealed.json";
import zhSitechecks from "./zh-CN/sitechecks.json";
import zhUnlocks from "./zh-CN/unlocks.json";
import zhVisits from "./zh-CN/visits.json";

/**
 * Every word of the product, by namespace; one file a feature in each language. zh-CN is the measure: its keys are the type,
 * and `catalogue.test.ts` holds the English files to the same keys and arguments.
 */
const chinese = {
  about: zhAbout,
  accounts: zhAccounts,
  announcements: zhAnnouncements,
  applications: zhApplications,
  audit: zhAudit,
  awards: zhAwards,
  calls: zhCalls,
  checks: zhChecks,
  clocks: zhClocks,
  common: zhCommon,
  conflicts: zhConflicts,
  experts: zhExperts,
  plans: zhPlans,
  recusals: zhRecusals,
  documents: zhDocuments,
  eligibility: zhEligibility,
  errors: zhErrors,
  evidence: zhEvidence,
  firms: zhFirms,
  frame: zhFrame,
  home: zhHome,
  inquiries: zhInquiries,
  library: zhLibrary,
  notices: zhNotices,
  notifications: zhNotifications,
  panels: zhPanels,
  practice: zhPractice,
  questions: zhQuestions,
  ranking: zhRanking,
  satisfaction: zhSatisfaction,
  reference: zhReference,
  recommendations: zhRecommendations,
  screening: zhScreening,
  sealed: zhSealed,
  sitechecks: zhSitechecks,
  unlocks: zhUnlocks,
  visits: zhVisits,
};

export type Messages = typeof chinese;
export type Namespace = keyof Messages;

const english = {
  about: enAbout,
  accounts: enAccounts,
  announcements: enAnnouncements,
  applications: enApplications,
  audit: enAudit,
  awards: enAwards,
  calls: enCalls,
  checks: enChecks,
  clocks: enClocks,
  common: enCommon,
  conflicts: enConflicts,
  experts: enExperts,
  plans: enPlans,
  recusals: enRecusals,
  documents: enDocuments,
  eligibility: enEligibility,
  errors: enErrors,
  evidence: enEvidence,
  firms: enFirms,
  frame: enFrame,
  home: enHome,
  inquiries: enInquiries,
  library: enLibrary,
  notices: enNotices,
  notifications: enNotifications,
  panels: enPanels,
  practice: enPractice,
  questions: enQuestions,
  ranking: enRanking,
  satisfaction: enSatisfaction,
  reference: enReference,
  recommendations: enRecommendations,
  screening: enScreening,
  sealed: enSealed,
  sitechecks: enSitechecks,
  unlocks: enUnlocks,
  visits: enVisits,
};

export function messagesIn(locale: Locale): Messages {
  return locale === "en" ? (english as Messages) : chinese; // same keys: catalogue.test.ts
}
