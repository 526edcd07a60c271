import type { ReminderStep } from "@/lib/applications/domain/deadline-reminder";
import type { ClockStep } from "@/lib/calls/domain/office-days";
import type { InfectedFile } from "@/lib/evidence/domain/infected-place";
import type { ClaimVerdict } from "@/lib/firms/domain/claim";
import type { Department } from "@/lib/inquiries/domain/departments";

/** A value of a sentence: as it stands, or one that each language writes its own way. */
export type Fact = string | number | Instant | Day | Code;
/** An instant, ISO 8601 in UTC. */
export type Instant = { readonly at: string };
/** A calendar day: "2026-06-30". */
export type Day = { readonly day: string };
/** One of a closed list, which the sentence has words for. */
export type Code<Known extends string = string> = { readonly code: Known };

type StepFacts = {
  readonly step: Code<ClockStep>;
  readonly what: string;
  readonly detail: string;
  readonly due: Day;
};

/**
 * Everything the portal tells people of its own accord, with the values of its sentences. The sentences stand in
 * lib/words/…/notifications.json under kinds.‹kind›.title and .text. Facts hold what the recipient may know, never more.
 */
export type FactsOf = {
  /** To the firm: its application has come in. */
  readonly "application-submitted": { readonly project: string; readonly receiptNo: string; readonly at: Instant };
  /** To the county officers of the reporting unit: a submission waits for them. */
  readonly "application-arrived": { readonly project: string; readonly firm: string; readonly at: Instant };
  /** To firms with an unfinished draft. */
  readonly "closing-near": { readonly call: string; readonly step: Code<ReminderStep>; readonly at: Instant };
  /** To the approvers. */
  readonly "extension-proposed": { readonly call: string; readonly to: Instant };
  /** To the officer who proposed it. */
  readonly "extension-sent-back": { readonly call: string; readonly to: Instant };
  /** To every firm, county and officer: one rule for all. */
  readonly "call-extended": { readonly call: string; readonly to: Instant };
  /** To whoever has the step: it ends on the next working day, or has ended without being done. `detail` "none" where there is no more to say. */
  readonly "step-near": StepFacts;
  readonly "step-late": StepFacts;
  /** To the county officers of the firm's unit: a copy of the licence has come in. */
  readonly "licence-arrived": { readonly firm: string };
  /** To the firm: what its county found its claim to be. The reason "none" where there is none to give. */
  readonly "claim-decided": { readonly verdict: Code<ClaimVerdict>; readonly reason: string };
  /** To the firm that asked; everybody else reads the answer without learning who did. */
  readonly "question-answered": { readonly call: string; readonly question: string; readonly corrected: number };
  /** To the firm: what was found at its plant leaves it out. */
  readonly "site-check-excluded": { readonly project: string; readonly result: Code<"failed" | "below-criteria"> };
  /** To the other officers: a department has answered. */
  readonly "department-answered": {
    readonly department: Code<Department>;
    readonly documentNo: string;
    readonly answers: number;
    readonly against: number;
  };
  /** To the county of firms that a department's answers speak against. */
  readonly "department-found": {
    readonly department: Code<Department>;
    readonly firm: string;
    readonly project: string;
  };
  /** To the officers: a department's answer speaks against what they found eligible before. */
  readonly "department-found-late": {
    readonly department: Code<Department>;
    readonly firm: string;
    readonly project: string;
  };
  /** To the firm: it has moved up from the reserve to the list that is published again. */
  readonly "award-substituted": { readonly project: string; readonly call: string };
  /** To the firm: its award fell while the list was on public notice. The reason stands in the portal. */
  readonly "award-fallen": { readonly project: string; readonly call: string };
  /** To the firm: part of an award is made up on the list that is published again. Amounts in 万元, as text. */
  readonly "award-made-up": {
    readonly project: string;
    readonly call: string;
    readonly from: string;
    readonly to: string;
  };
  /** To the firm: faults to put right. */
  readonly "application-returned": {
    readonly project: string;
    readonly by: "county" | "city";
    readonly count: number;
    readonly until: Day;
  };
  /** To the firm: the day for corrections has passed. */
  readonly "correction-overdue": { readonly call: string; readonly due: Day };
  /** To the desk that asked for them, and to the officers, who decide. */
  readonly "correction-unanswered": { readonly firm: string; readonly call: string; readonly due: Day };
  /** To the firm: one of its people can no longer sign in. */
  readonly "member-removed": { readonly name: string; readonly by: "firm" | "county" };
  /** To who was removed; a letter alone, for he signs in no more. */
  readonly "membership-ended": { readonly firm: string; readonly by: "firm" | "county" };
  /** To the firm: somebody has become one of its people by an invitation. */
  readonly "member-joined": { readonly name: string; readonly at: Instant };
  /** To whose way in it is, and to his firm: somebody else has opened it, after he had shown who he is. */
  readonly "way-in-opened": {
    readonly name: string;
    readonly by: "county" | "admin";
    readonly what: Code<"password" | "second-factor">;
    readonly at: Instant;
  };
  /** To the expert: the receipt of his sheet, without a point of it. */
  readonly "sheet-locked": { readonly project: string; readonly receipt: string; readonly at: Instant };
  /** To the approvers: a locked sheet is to be opened again. Whose it is stands on the page alone. */
  readonly "unlock-asked": { readonly firm: string };
  /** To the officer who asked. */
  readonly "unlock-answered": { readonly firm: string; readonly answer: "granted" | "refused" };
  /** To the approvers: a sealed sheet is to leave the count. Whose it is stands on the page alone. */
  readonly "late-recusal-asked": { readonly firm: string };
  /** To the officer who asked. */
  readonly "late-recusal-answered": { readonly firm: string; readonly answer: "granted" | "refused" };
  /** To the expert whose sheet left the count. Of which project is not said: he is to meet it nowhere. */
  readonly "late-recusal-granted": { readonly call: string };
  /** To the expert whose sheet it is. */
  readonly "sheet-unlocked": { readonly project: string };
  /** To those who must act: a virus was found in a file after it was received. `about` names project, firm, call or letter. */
  readonly "file-infected": { readonly file: string; readonly about: string; readonly what: Code<InfectedFile> };
  /** To the experts of a panel, when the last of them has handed in. */
  readonly "practice-shown": { readonly call: string };
  /** A letter alone: the way to a new password. */
  readonly "password-link": { readonly minutes: number };
  /** A letter alone, to an address that has not been confirmed: whom to turn to for a new password. */
  readonly "password-elsewhere": {
    readonly whom: Code<"county" | "county-unlisted" | "administrator">;
    readonly office: string;
    readonly telephone: string;
  };
  /** A letter alone: the link that confirms the address it goes to. */
  readonly "confirm-address": { readonly days: number };
  /** To the person himself. */
  readonly "password-changed": { readonly at: Instant };
};

export type NotificationKind = keyof FactsOf;
