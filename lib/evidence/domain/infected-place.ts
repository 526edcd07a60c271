import type { ApplicationState } from "@/lib/applications/domain/application-state";

/** A place where bytes lie in which the scanner has found something after they were received. */
export type InfectedPlace = {
  readonly what: "evidence" | "site-record" | "licence" | "approval-file" | "reply" | "call-notice";
  readonly id: string;
  readonly fileName: string;
  readonly uploadedRole: "firm" | "county" | "officer" | "approver";
  readonly uploadedById: string;
  /** Of an application's evidence, and of a licence. */
  readonly firmId: string | null;
  readonly unitCode: string | null;
  /** What it belongs to: application, site check, firm, proposal, inquiry, call. */
  readonly parentId: string;
  /** Of the application. */
  readonly state: ApplicationState | null;
  /** Something rests on it: a submission, a signature, an open call. */
  readonly handedIn: boolean;
  readonly callId: string | null;
};

/** What the reader is told to do, which differs by who he is. */
export type InfectedFile =
  | "own-draft"
  | "own-handed-in"
  | "own-licence"
  | "firm-evidence"
  | "firm-licence"
  | "screening"
  | "site-record"
  | "signature-to-come"
  | "signature"
  | "reply"
  | "notice-to-come"
  | "notice";

export type Told = {
  /** As notifications are addressed. */
  readonly to: {
    readonly accountIds?: readonly string[];
    readonly firmId?: string;
    readonly unitCode?: string;
    readonly role?: "officer";
  };
  readonly what: InfectedFile;
  readonly link: string;
};

/** Nobody works on these any more. */
const CLOSED: ReadonlySet<ApplicationState> = new Set<ApplicationState>([
  "withdrawn",
  "not_recommended",
  "ineligible",
  "not_selected",
  "archived",
  "revoked",
]);

/** Those the city has not seen yet. */
const BEFORE_THE_CITY: ReadonlySet<ApplicationState> = new Set<ApplicationState>(["draft", "submitted", "returned"]);

/**
 * Who must act when a virus is found in a file that was received before: the firm whose file it is, and the desks that work with
 * it; of what a desk has uploaded, that desk.
 */
export function whoMustAct(place: InfectedPlace): readonly Told[] {
  switch (place.what) {
    case "evidence":
      return place.uploadedRole === "firm" ? firmAndDesks(place) : [theDesk(place)];
    case "site-record":
      return [{ to: { role: "officer" }, what: "site-record", link: `/desk/site-checks/${place.parentId}` }];
    case "licence":
      return [...firm(place, "own-licence", "/account/members"), ...county(place, "firm-licence", "/county/claims")];
    case "approval-file": {
      const what = place.handedIn ? "signature" : "signature-to-come";
      return [{ to: { accountIds: [place.uploadedById] }, what, link: `/approvals/proposals/${place.parentId}` }];
    }
    case "reply":
      return [{ to: { role: "officer" }, what: "reply", link: `/desk/inquiries/${place.parentId}` }];
    case "call-notice": {
      const what = place.handedIn ? "notice" : "notice-to-come";
      return [{ to: { role: "officer" }, what, link: `/desk/calls/${place.parentId}` }];
    }
  }
}

function firmAndDesks(place: InfectedPlace): Told[] {
  const { parentId, state, handedIn } = place;
  const own = firm(place, handedIn ? "own-handed-in" : "own-draft", `/applications/${parentId}`);
  if (!handedIn || state === null || CLOSED.has(state)) return own;
  const desks = county(place, "firm-evidence", "/county/applications");
  return BEFORE_THE_CITY.has(state) ? [...own, ...desks] : [...own, ...desks, officers(place, "firm-evidence")];
}

/** Evidence of the screening, photographs of a site check: whoever may upload another. */
const theDesk = (place: InfectedPlace): Told =>
  place.uploadedRole === "county"
    ? (county(place, "screening", "/county/applications")[0] ?? officers(place, "screening"))
    : officers(place, "screening");

const firm = ({ firmId }: InfectedPlace, what: InfectedFile, link: string): Told[] =>
  firmId === null ? [] : [{ to: { firmId }, what, link }];

const county = ({ unitCode, parentId }: InfectedPlace, what: InfectedFile, path: string): Told[] =>
  unitCode === null ? [] : [{ to: { unitCode }, what, link: `${path}/${parentId}` }];

const officers = ({ parentId }: InfectedPlace, what: InfectedFile): Told => ({
  to: { role: "officer" },
  what,
  link: `/desk/applications/${parentId}`,
});
