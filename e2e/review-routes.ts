import { handler, list, page, posted, type Route } from "./route";

/** The addresses of those who score, approve, inspect and administer: a part of the table in routes.ts. */
export const REVIEW_ROUTES: readonly Route[] = [
  page("/desk/experts", ["officer"]),
  page("/desk/experts/new", ["officer"]),
  page("/desk/experts/import", ["officer"]),
  page("/desk/experts/[expertId]", ["officer"], ({ owner }) => `/desk/experts/${owner.expertAccountId}`),
  list("/desk/experts/export", ["officer"]),
  posted("/api/experts/import", ["officer"]),
  page(
    "/applications/[applicationId]/recusals",
    ["firm"],
    ({ applicationId }) => `/applications/${applicationId}/recusals`,
    { owned: true },
  ),
  handler(
    "/desk/calls/[callId]/panel/loads",
    ["officer"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/panel/loads?format=csv`,
  ),
  page(
    "/desk/calls/[callId]/panel/recusals",
    ["officer"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/panel/recusals`,
  ),
  handler(
    "/desk/calls/[callId]/panel/recusals/export",
    ["officer"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/panel/recusals/export?format=csv`,
  ),
  page("/desk/calls/[callId]/practice", ["officer"], ({ closedCallId }) => `/desk/calls/${closedCallId}/practice`),
  page("/reviews/practice/[callId]", ["expert"], ({ closedCallId }) => `/reviews/practice/${closedCallId}`),
  // Of a call that is decided: closed to everybody again. While it is sealed: e2e/blindness.spec.ts.
  page("/reviews/panel/[callId]", ["expert"], ({ closedCallId }) => `/reviews/panel/${closedCallId}`, {
    answers: [404],
  }),
  page("/reviews", ["expert"]),
  list("/reviews/export", ["expert"]),
  page("/reviews/[assignmentId]", ["expert"], ({ assignmentId }) => `/reviews/${assignmentId}`, { owned: true }),

  page("/approvals", ["approver"]),
  list("/approvals/export", ["approver"]),
  page("/approvals/exceptions", ["approver"]),
  page("/approvals/exceptions/[rulingId]", ["approver"], ({ rulingId }) => `/approvals/exceptions/${rulingId}`),
  list("/approvals/exceptions/export", ["approver"]),
  page(
    "/approvals/extensions/[extensionId]",
    ["approver"],
    () => "/approvals/extensions/00000000-0000-4000-8000-000000000000",
    { answers: [404] },
  ),
  page("/approvals/unlocks/[unlockId]", ["approver"], () => "/approvals/unlocks/00000000-0000-4000-8000-000000000000", {
    answers: [404],
  }),
  page(
    "/approvals/recusals/[recusalId]",
    ["approver"],
    () => "/approvals/recusals/00000000-0000-4000-8000-000000000000",
    { answers: [404] },
  ),
  handler(
    "/api/proposals/[proposalId]/record",
    ["officer", "approver", "inspector"],
    ({ proposalId }) => `/api/proposals/${proposalId}/record`,
  ),
  posted("/api/proposals/[proposalId]/files", ["approver"], ({ proposalId }) => `/api/proposals/${proposalId}/files`),
  handler(
    "/api/proposals/[proposalId]/files/[fileId]",
    ["officer", "approver", "inspector"],
    ({ proposalId, approvalFileId }) => `/api/proposals/${proposalId}/files/${approvalFileId}`,
  ),
  page("/approvals/proposals/[proposalId]", ["approver"], ({ proposalId }) => `/approvals/proposals/${proposalId}`),

  page(
    "/inspection/unlocks/[unlockId]",
    ["inspector"],
    () => "/inspection/unlocks/00000000-0000-4000-8000-000000000000",
    { answers: [404] },
  ),
  page("/inspection", ["inspector"]),
  page("/inspection/by-hand", ["inspector"]),
  page("/inspection/refusals", ["inspector"]),
  list("/inspection/export", ["inspector"]),
  list("/inspection/by-hand/export", ["inspector"]),
  list("/inspection/refusals/export", ["inspector"]),

  page("/admin/accounts", ["admin"]),
  page("/admin/accounts/new", ["admin"]),
  list("/admin/accounts/export", ["admin"]),
];
