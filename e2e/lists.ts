import { ROUTES } from "./routes";
import type { Role, World } from "./world";

/** A list of the portal by the pattern of its page; its files are at `‹pattern›/export`. */
export type List = {
  readonly pattern: string;
  readonly who: Role | "nobody";
  /** Whose it is, where it is not the one's whom the world names for that role. */
  readonly as?: (world: World) => string;
};

const list = (who: List["who"], pattern: string, as?: List["as"]): List => ({ pattern, who, ...(as ? { as } : {}) });

export const LISTS: readonly List[] = [
  list("nobody", "/notices"),
  list("nobody", "/calls/[callId]/questions"),
  list("firm", "/applications"),
  list("firm", "/questions", ({ askerAccountId }) => askerAccountId),
  list("firm", "/notifications"),
  list("county", "/county/applications"),
  list("county", "/county/claims"),
  list("county", "/county/library"),
  list("officer", "/desk/applications"),
  list("officer", "/desk/library"),
  list("officer", "/desk/calls"),
  list("officer", "/desk/questions"),
  list("officer", "/desk/clocks"),
  list("officer", "/desk/experts"),
  list("officer", "/desk/reference/[kind]/[versionId]"),
  list("officer", "/desk/calls/[callId]/announcements"),
  list("officer", "/desk/calls/[callId]/satisfaction"),
  list("officer", "/desk/calls/[callId]/site-checks"),
  list("officer", "/desk/calls/[callId]/panel"),
  list("officer", "/desk/calls/[callId]/panel/plan"),
  list("officer", "/desk/calls/[callId]/panel/conflicts"),
  list("officer", "/desk/calls/[callId]/panel/recusals"),
  list("expert", "/reviews"),
  list("approver", "/approvals/exceptions"),
  list("inspector", "/inspection"),
  list("inspector", "/inspection/by-hand"),
  list("inspector", "/inspection/refusals"),
  list("admin", "/admin/accounts"),
];

/** Files that are no list's, and why: what they hold is held elsewhere, or a person arranges it and nobody filters it. */
export const NO_LISTS: Readonly<Record<string, string>> = {
  "/desk/export": "the tables of counts and sums of the first page: each figure leads to a list",
  "/approvals/export": "what waits for one approver: the most urgent stands first, and it is emptied by deciding",
  "/county/recommendations/export": "a summary to be handed up, in the order that the county gives it",
  "/desk/calls/[callId]/recommendations/export": "a summary as it was handed up",
  "/desk/inquiries/[inquiryId]/export": "a table for a department to fill in",
  "/desk/calls/[callId]/panel/loads": "a sum for each expert: it has one order and no filter",
  "/desk/calls/[callId]/ranking/export": "the ranking has one order, and part of it is no ranking",
  "/desk/calls/[callId]/ranking/minutes": "a paper for the meeting",
  "/desk/calls/[callId]/ranking/experts": "a paper for the meeting",
};

export const addressOf = (pattern: string, world: World): string => {
  const route = ROUTES.find((each) => each.pattern === pattern);
  if (!route) throw new Error(`the table names no ${pattern}`);
  return route.example(world);
};
