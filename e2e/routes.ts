import type { Role, World } from "./world";

export type Route = {
  readonly pattern: string;
  readonly kind: "page" | "handler";
  readonly for: "everybody" | readonly Role[];
  /** An address of this route that really exists. */
  readonly example: (world: World) => string;
  /** The example belongs to somebody: others in the same role are refused it. */
  readonly owned?: true;
  /** What those who may are answered, where it is not 200. */
  readonly answers?: readonly number[];
};

type Rest = Pick<Route, "owned" | "answers">;

const page = (
  pattern: string,
  who: Route["for"],
  example: Route["example"] = () => pattern,
  rest: Rest = {},
): Route => ({
  pattern,
  kind: "page",
  for: who,
  example,
  ...rest,
});
const handler = (
  pattern: string,
  who: Route["for"],
  example: Route["example"] = () => pattern,
  rest: Rest = {},
): Route => ({
  pattern,
  kind: "handler",
  for: who,
  example,
  ...rest,
});
const list = (pattern: string, who: readonly Role[]) => handler(pattern, who, () => `${pattern}?format=csv`);
/** Only ever posted to; a look at it is answered alike to everybody. */
const posted = (pattern: string, example: Route["example"] = () => pattern) =>
  handler(pattern, "everybody", example, { answers: [405] });

const own: Rest = { owned: true };
const staffAndFirms: readonly Role[] = ["firm", "county", "officer", "expert", "approver", "inspector", "admin"];

/** Every address of the portal, and who is answered there. Everybody else gets 404, and whoever is not signed in a way to sign in. */
export const ROUTES: readonly Route[] = [
  page("/", "everybody"),
  page("/calls", "everybody"),
  page("/calls/[callId]", "everybody", ({ callId }) => `/calls/${callId}`),
  page("/calls/[callId]/questions", "everybody", ({ callId }) => `/calls/${callId}/questions`),
  handler(
    "/calls/[callId]/questions/export",
    "everybody",
    ({ callId }) => `/calls/${callId}/questions/export?format=csv`,
  ),
  page("/check", "everybody"),
  page("/notices", "everybody"),
  page("/notices/[noticeId]", "everybody", ({ noticeId }) => `/notices/${noticeId}`),
  page("/sign-in", "everybody"),
  page("/sign-in/code", "everybody", () => "/sign-in/code", { answers: [307] }),
  // The portal under test has no provider of single sign-on.
  handler("/sign-in/sign-on", "everybody", undefined, { answers: [404] }),
  handler("/sign-in/sign-on/callback", "everybody", undefined, { answers: [404] }),
  page("/register", "everybody"),
  page("/[...unknown]", "everybody", () => "/no-such-page", { answers: [404] }),
  page("/forgotten", "everybody"),
  page("/new-password/[token]", "everybody", () => "/new-password/no-such-link", { answers: [404] }),
  page("/invitations/[token]", "everybody", () => "/invitations/no-such-invitation", { answers: [404] }),
  handler("/api/pdf-data/[folder]/[file]", "everybody", () => "/api/pdf-data/cmaps/UniGB-UCS2-H.bcmap"),
  page("/read/[token]", "everybody", () => "/read/no-such-link", { answers: [404] }),
  page(
    "/read/[token]/applications/[applicationId]",
    "everybody",
    ({ applicationId }) => `/read/no-such-link/applications/${applicationId}`,
    { answers: [404] },
  ),
  handler("/notices/export", "everybody", () => "/notices/export?format=csv"),
  handler("/api/health", "everybody"),
  handler("/api/calls/[callId]/document", "everybody", ({ callId }) => `/api/calls/${callId}/document`),
  handler("/api/calls/[callId]/notice", "everybody", ({ callId }) => `/api/calls/${callId}/notice`, {
    answers: [200, 404],
  }),
  handler(
    "/notices/[noticeId]/document/[file]",
    "everybody",
    ({ noticeId, noticeSha256 }) => `/notices/${noticeId}/document/${noticeSha256}.html`,
  ),
  posted("/preferences"),
  posted("/sign-out"),
  posted("/api/library/import"),
  posted("/api/licences"),
  posted("/api/applications/tables"),
  posted("/api/inquiries/[inquiryId]/reply", ({ inquiryId }) => `/api/inquiries/${inquiryId}/reply`),
  posted(
    "/api/applications/[applicationId]/sections/[section]",
    ({ applicationId }) => `/api/applications/${applicationId}/sections/A`,
  ),
  posted(
    "/api/applications/[applicationId]/evidence",
    ({ applicationId }) => `/api/applications/${applicationId}/evidence`,
  ),

  page("/outbox", "everybody"),
  page("/verify", "everybody"),
  handler("/api/receipts/[receiptNo]", ["firm"], ({ receiptNo }) => `/api/receipts/${receiptNo}`, own),
  page("/account", staffAndFirms),
  page("/notifications", staffAndFirms),
  list("/notifications/export", staffAndFirms),
  page("/account/password", staffAndFirms),
  page("/account/second-factor", staffAndFirms),
  page("/account/members", ["firm"]),
  page("/account/reading-links", ["firm"]),

  page("/applications", ["firm"]),
  page("/applications/start", ["firm"]),
  page("/applications/[applicationId]", ["firm"], ({ applicationId }) => `/applications/${applicationId}`, own),
  page(
    "/applications/[applicationId]/check",
    ["firm"],
    ({ applicationId }) => `/applications/${applicationId}/check`,
    own,
  ),
  page(
    "/applications/[applicationId]/print",
    ["firm"],
    ({ applicationId }) => `/applications/${applicationId}/print`,
    own,
  ),
  handler(
    "/api/applications/[applicationId]/prints/[number]",
    ["firm"],
    ({ applicationId }) => `/api/applications/${applicationId}/prints/1`,
    { owned: true, answers: [200, 404] },
  ),
  page(
    "/applications/[applicationId]/history",
    ["firm"],
    ({ applicationId }) => `/applications/${applicationId}/history?from=1&to=draft`,
    own,
  ),
  page(
    "/applications/[applicationId]/receipt",
    ["firm"],
    ({ applicationId }) => `/applications/${applicationId}/receipt`,
    own,
  ),
  page(
    "/applications/[applicationId]/sections/[section]",
    ["firm"],
    ({ applicationId }) => `/applications/${applicationId}/sections/D`,
    own,
  ),
  page(
    "/applications/[applicationId]/submissions/[number]",
    ["firm"],
    ({ applicationId }) => `/applications/${applicationId}/submissions/1`,
    own,
  ),
  page("/applications/[applicationId]/decision", ["firm"], ({ decidedId }) => `/applications/${decidedId}/decision`, {
    answers: [200, 404],
  }),
  list("/applications/export", ["firm"]),
  handler(
    "/api/evidence/[evidenceId]",
    ["firm", "county", "officer", "expert", "approver", "inspector"],
    ({ evidenceId }) => `/api/evidence/${evidenceId}`,
    own,
  ),

  page("/questions", ["firm"]),
  list("/questions/export", ["firm"]),

  page("/county", ["county"]),
  page("/county/applications", ["county"]),
  page(
    "/county/applications/[applicationId]",
    ["county"],
    ({ applicationId }) => `/county/applications/${applicationId}`,
    own,
  ),
  list("/county/applications/export", ["county"]),
  page("/county/claims", ["county"]),
  page("/county/claims/[firmId]", ["county"], ({ firmId }) => `/county/claims/${firmId}`, own),
  list("/county/claims/export", ["county"]),
  handler("/api/licences/[licenceId]", ["firm", "county"], ({ licenceId }) => `/api/licences/${licenceId}`, own),
  page("/county/recommendations", ["county"]),
  list("/county/recommendations/export", ["county"]),
  page("/county/library", ["county"]),
  list("/county/library/export", ["county"]),

  page("/desk", ["officer"]),
  handler("/desk/export", ["officer"], () => "/desk/export?table=units&format=csv"),
  page("/desk/applications", ["officer"]),
  page("/desk/applications/[applicationId]", ["officer"], ({ applicationId }) => `/desk/applications/${applicationId}`),
  list("/desk/applications/export", ["officer"]),
  page("/desk/calls", ["officer"]),
  page("/desk/calls/new", ["officer"]),
  list("/desk/calls/export", ["officer"]),
  page("/desk/calls/[callId]", ["officer"], ({ callId }) => `/desk/calls/${callId}`),
  page("/desk/calls/[callId]/preview", ["officer"], ({ callId }) => `/desk/calls/${callId}/preview`),
  page(
    "/desk/calls/[callId]/satisfaction",
    ["officer"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/satisfaction`,
  ),
  handler(
    "/desk/calls/[callId]/satisfaction/export",
    ["officer"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/satisfaction/export?format=csv`,
  ),
  page("/desk/calls/[callId]/announcements", ["officer"], ({ callId }) => `/desk/calls/${callId}/announcements`),
  handler(
    "/desk/calls/[callId]/announcements/export",
    ["officer"],
    ({ callId }) => `/desk/calls/${callId}/announcements/export?format=csv`,
  ),
  page("/desk/calls/[callId]/recommendations", ["officer"], ({ callId }) => `/desk/calls/${callId}/recommendations`),
  handler(
    "/desk/calls/[callId]/recommendations/export",
    ["officer"],
    ({ handedUpId, handedUpCallId }) =>
      `/desk/calls/${handedUpCallId}/recommendations/export?list=${handedUpId}&format=pdf`,
  ),
  page("/desk/calls/[callId]/inquiries", ["officer"], ({ callId }) => `/desk/calls/${callId}/inquiries`),
  page("/desk/inquiries/[inquiryId]", ["officer"], ({ inquiryId }) => `/desk/inquiries/${inquiryId}`),
  handler(
    "/desk/inquiries/[inquiryId]/export",
    ["officer"],
    ({ inquiryId }) => `/desk/inquiries/${inquiryId}/export?format=xlsx`,
  ),
  handler("/api/replies/[replyId]", ["officer", "approver", "inspector"], ({ replyId }) => `/api/replies/${replyId}`),
  page(
    "/desk/calls/[callId]/site-checks",
    ["officer"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/site-checks`,
  ),
  handler(
    "/desk/calls/[callId]/site-checks/export",
    ["officer"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/site-checks/export?format=csv`,
  ),
  page("/desk/site-checks/[siteCheckId]", ["officer"], ({ siteCheckId }) => `/desk/site-checks/${siteCheckId}`),
  handler(
    "/api/site-checks/[siteCheckId]/record",
    ["officer"],
    ({ signedSiteCheckId }) => `/api/site-checks/${signedSiteCheckId}/record`,
  ),
  page("/desk/calls/[callId]/panel", ["officer"], ({ closedCallId }) => `/desk/calls/${closedCallId}/panel`),
  page(
    "/desk/calls/[callId]/ranking",
    ["officer", "approver", "inspector"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/ranking`,
  ),
  page(
    "/desk/calls/[callId]/award",
    ["officer", "approver", "inspector"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/award`,
  ),
  handler(
    "/desk/calls/[callId]/panel/export",
    ["officer"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/panel/export?format=csv`,
  ),
  handler(
    "/desk/calls/[callId]/ranking/export",
    ["officer", "approver", "inspector"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/ranking/export?format=csv`,
  ),
  page("/desk/questions", ["officer"]),
  page("/desk/questions/[questionId]", ["officer"], ({ questionId }) => `/desk/questions/${questionId}`),
  list("/desk/questions/export", ["officer"]),
  page("/desk/clocks", ["officer"]),
  list("/desk/clocks/export", ["officer"]),
  page("/desk/library", ["officer"]),
  page("/desk/library/import", ["officer"]),
  list("/desk/library/export", ["officer"]),
  page("/desk/calendar", ["officer"]),

  page("/reviews", ["expert"]),
  list("/reviews/export", ["expert"]),
  page("/reviews/[assignmentId]", ["expert"], ({ assignmentId }) => `/reviews/${assignmentId}`, own),

  page("/approvals", ["approver"]),
  page("/approvals/exceptions", ["approver"]),
  page("/approvals/exceptions/[rulingId]", ["approver"], ({ rulingId }) => `/approvals/exceptions/${rulingId}`),
  list("/approvals/exceptions/export", ["approver"]),
  page(
    "/approvals/extensions/[extensionId]",
    ["approver"],
    () => "/approvals/extensions/00000000-0000-4000-8000-000000000000",
    { answers: [404] },
  ),
  posted("/api/proposals/[proposalId]/files", ({ proposalId }) => `/api/proposals/${proposalId}/files`),
  handler(
    "/api/proposals/[proposalId]/files/[fileId]",
    ["officer", "approver", "inspector"],
    ({ proposalId, approvalFileId }) => `/api/proposals/${proposalId}/files/${approvalFileId}`,
  ),
  page("/approvals/proposals/[proposalId]", ["approver"], ({ proposalId }) => `/approvals/proposals/${proposalId}`),

  page("/inspection", ["inspector"]),
  page("/inspection/refusals", ["inspector"]),
  list("/inspection/export", ["inspector"]),

  page("/admin/accounts", ["admin"]),
  page("/admin/accounts/new", ["admin"]),
  list("/admin/accounts/export", ["admin"]),
];
