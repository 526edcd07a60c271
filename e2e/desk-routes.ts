import { handler, list, page, type Route } from "./route";

/** The addresses of the city's officer, from the call to the award: a part of the table in routes.ts. */
export const DESK_ROUTES: readonly Route[] = [
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
  page("/desk/calls/[callId]/panel/plan", ["officer"], ({ closedCallId }) => `/desk/calls/${closedCallId}/panel/plan`),
  handler(
    "/desk/calls/[callId]/panel/plan/export",
    ["officer"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/panel/plan/export?number=1&format=csv`,
  ),
  page(
    "/desk/calls/[callId]/panel/conflicts",
    ["officer"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/panel/conflicts`,
  ),
  handler(
    "/desk/calls/[callId]/panel/conflicts/export",
    ["officer"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/panel/conflicts/export?format=csv`,
  ),
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
  ...(["minutes", "experts"] as const).map((paper) =>
    handler(
      `/desk/calls/[callId]/ranking/${paper}`,
      ["officer", "approver", "inspector"],
      ({ closedCallId }) => `/desk/calls/${closedCallId}/ranking/${paper}?format=csv`,
    ),
  ),
  page(
    "/desk/calls/[callId]/ranking/what-if",
    ["officer"],
    ({ closedCallId }) => `/desk/calls/${closedCallId}/ranking/what-if?awards=2`,
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
  page("/desk/reference", ["officer"]),
  page("/desk/reference/[kind]", ["officer"], () => "/desk/reference/units"),
  page(
    "/desk/reference/[kind]/[versionId]",
    ["officer"],
    ({ industriesVersionId }) => `/desk/reference/industries/${industriesVersionId}`,
  ),
  handler(
    "/desk/reference/[kind]/[versionId]/export",
    ["officer"],
    ({ industriesVersionId }) => `/desk/reference/industries/${industriesVersionId}/export?format=csv`,
  ),
];
