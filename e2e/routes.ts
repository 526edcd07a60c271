import { DESK_ROUTES } from "./desk-routes";
import { REVIEW_ROUTES } from "./review-routes";
import { handler, list, page, posted, type Rest, type Route } from "./route";
import type { Role } from "./world";

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
  page("/contacts", "everybody"),
  page("/accessibility", "everybody"),
  page("/privacy", "everybody"),
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
    senders: ["officer"],
    answers: [200, 404],
  }),
  handler(
    "/notices/[noticeId]/document/[file]",
    "everybody",
    ({ noticeId, noticeSha256 }) => `/notices/${noticeId}/document/${noticeSha256}.html`,
  ),
  handler("/api/verifier", "everybody"),
  posted("/preferences", "everybody"),
  posted("/sign-out", "everybody"),
  posted("/api/library/import", ["officer"]),
  posted("/api/reference/import", ["officer"]),
  posted("/api/licences", ["firm"]),
  posted("/api/applications/tables", ["firm"]),
  posted("/api/inquiries/[inquiryId]/reply", ["officer"], ({ inquiryId }) => `/api/inquiries/${inquiryId}/reply`),
  posted(
    "/api/applications/[applicationId]/sections/[section]",
    ["firm"],
    ({ applicationId }) => `/api/applications/${applicationId}/sections/A`,
  ),
  posted(
    "/api/applications/[applicationId]/evidence",
    ["firm", "county", "officer"],
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
  page("/account/address/[token]", staffAndFirms, () => "/account/address/no-such-link", { answers: [404] }),
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
  // Of what has been handed in there is none.
  handler(
    "/api/applications/[applicationId]/preview",
    ["firm"],
    ({ applicationId }) => `/api/applications/${applicationId}/preview`,
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
  page(
    "/applications/[applicationId]/decision",
    ["firm"],
    ({ decided }) => `/applications/${decided.applicationId}/decision`,
    { owned: true, ownedBy: ({ decided }) => decided.ownerAccountId },
  ),
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

  ...DESK_ROUTES,
  ...REVIEW_ROUTES,
];
