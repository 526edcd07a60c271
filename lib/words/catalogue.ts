import type { Locale } from "@/lib/core/locale";
import enAbout from "./en/about.json" with { type: "json" };
import enAccounts from "./en/accounts.json" with { type: "json" };
import enAnnouncements from "./en/announcements.json" with { type: "json" };
import enApplications from "./en/applications.json" with { type: "json" };
import enAudit from "./en/audit.json" with { type: "json" };
import enAwards from "./en/awards.json" with { type: "json" };
import enCalls from "./en/calls.json" with { type: "json" };
import enChecks from "./en/checks.json" with { type: "json" };
import enClocks from "./en/clocks.json" with { type: "json" };
import enCommon from "./en/common.json" with { type: "json" };
import enConflicts from "./en/conflicts.json" with { type: "json" };
import enDocuments from "./en/documents.json" with { type: "json" };
import enEligibility from "./en/eligibility.json" with { type: "json" };
import enErrors from "./en/errors.json" with { type: "json" };
import enEvidence from "./en/evidence.json" with { type: "json" };
import enExperts from "./en/experts.json" with { type: "json" };
import enFirms from "./en/firms.json" with { type: "json" };
import enFrame from "./en/frame.json" with { type: "json" };
import enHome from "./en/home.json" with { type: "json" };
import enInquiries from "./en/inquiries.json" with { type: "json" };
import enLateRecusals from "./en/lateRecusals.json" with { type: "json" };
import enLibrary from "./en/library.json" with { type: "json" };
import enNotices from "./en/notices.json" with { type: "json" };
import enNotifications from "./en/notifications.json" with { type: "json" };
import enPanels from "./en/panels.json" with { type: "json" };
import enPlans from "./en/plans.json" with { type: "json" };
import enPractice from "./en/practice.json" with { type: "json" };
import enQuestions from "./en/questions.json" with { type: "json" };
import enRanking from "./en/ranking.json" with { type: "json" };
import enRecommendations from "./en/recommendations.json" with { type: "json" };
import enRecusals from "./en/recusals.json" with { type: "json" };
import enReference from "./en/reference.json" with { type: "json" };
import enSatisfaction from "./en/satisfaction.json" with { type: "json" };
import enScreening from "./en/screening.json" with { type: "json" };
import enSealed from "./en/sealed.json" with { type: "json" };
import enSitechecks from "./en/sitechecks.json" with { type: "json" };
import enUnlocks from "./en/unlocks.json" with { type: "json" };
import enVisits from "./en/visits.json" with { type: "json" };
import zhAbout from "./zh-CN/about.json" with { type: "json" };
import zhAccounts from "./zh-CN/accounts.json" with { type: "json" };
import zhAnnouncements from "./zh-CN/announcements.json" with { type: "json" };
import zhApplications from "./zh-CN/applications.json" with { type: "json" };
import zhAudit from "./zh-CN/audit.json" with { type: "json" };
import zhAwards from "./zh-CN/awards.json" with { type: "json" };
import zhCalls from "./zh-CN/calls.json" with { type: "json" };
import zhChecks from "./zh-CN/checks.json" with { type: "json" };
import zhClocks from "./zh-CN/clocks.json" with { type: "json" };
import zhCommon from "./zh-CN/common.json" with { type: "json" };
import zhConflicts from "./zh-CN/conflicts.json" with { type: "json" };
import zhDocuments from "./zh-CN/documents.json" with { type: "json" };
import zhEligibility from "./zh-CN/eligibility.json" with { type: "json" };
import zhErrors from "./zh-CN/errors.json" with { type: "json" };
import zhEvidence from "./zh-CN/evidence.json" with { type: "json" };
import zhExperts from "./zh-CN/experts.json" with { type: "json" };
import zhFirms from "./zh-CN/firms.json" with { type: "json" };
import zhFrame from "./zh-CN/frame.json" with { type: "json" };
import zhHome from "./zh-CN/home.json" with { type: "json" };
import zhInquiries from "./zh-CN/inquiries.json" with { type: "json" };
import zhLateRecusals from "./zh-CN/lateRecusals.json" with { type: "json" };
import zhLibrary from "./zh-CN/library.json" with { type: "json" };
import zhNotices from "./zh-CN/notices.json" with { type: "json" };
import zhNotifications from "./zh-CN/notifications.json" with { type: "json" };
import zhPanels from "./zh-CN/panels.json" with { type: "json" };
import zhPlans from "./zh-CN/plans.json" with { type: "json" };
import zhPractice from "./zh-CN/practice.json" with { type: "json" };
import zhQuestions from "./zh-CN/questions.json" with { type: "json" };
import zhRanking from "./zh-CN/ranking.json" with { type: "json" };
import zhRecommendations from "./zh-CN/recommendations.json" with { type: "json" };
import zhRecusals from "./zh-CN/recusals.json" with { type: "json" };
import zhReference from "./zh-CN/reference.json" with { type: "json" };
import zhSatisfaction from "./zh-CN/satisfaction.json" with { type: "json" };
import zhScreening from "./zh-CN/screening.json" with { type: "json" };
import zhSealed from "./zh-CN/sealed.json" with { type: "json" };
import zhSitechecks from "./zh-CN/sitechecks.json" with { type: "json" };
import zhUnlocks from "./zh-CN/unlocks.json" with { type: "json" };
import zhVisits from "./zh-CN/visits.json" with { type: "json" };

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
  lateRecusals: zhLateRecusals,
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
  lateRecusals: enLateRecusals,
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
