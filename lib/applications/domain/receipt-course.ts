import type { ApplicationState, ScreeningStage } from "./application-state";

export const RECEIPT_STEPS = ["county", "city", "review", "notice"] as const;
export type ReceiptStep = (typeof RECEIPT_STEPS)[number];

/** What the firm has to do now: nothing, correct, or nothing ever again because the application has ended. */
export type ReceiptDuty = "none" | "correct" | "withdrawn" | "ended";

export type ReceiptCourse = {
  readonly steps: readonly { readonly step: ReceiptStep; readonly state: "done" | "now" | "ahead" }[];
  readonly duty: ReceiptDuty;
};

/** What comes after handing in, as far as the application has come by now: a receipt is read again long after it was given. */
export function receiptCourse(state: ApplicationState, returnedBy: ScreeningStage | null): ReceiptCourse {
  switch (state) {
    case "draft":
    case "submitted":
      return course(0, "none");
    case "returned":
      return course(returnedBy === "city" ? 1 : 0, "correct");
    case "recommended":
      return course(1, "none");
    case "eligible":
    case "in_review":
      return course(2, "none");
    case "proposed":
    case "reserve":
    case "not_selected":
      return course(3, "none");
    case "confirmed":
    case "following_up":
    case "archived":
      return course(RECEIPT_STEPS.length, "none");
    case "withdrawn":
      return { steps: [], duty: "withdrawn" };
    case "not_recommended":
      return ended(1);
    case "ineligible":
      return ended(2);
    case "revoked":
      return ended(RECEIPT_STEPS.length);
  }
}

/** `place` is the step that is under way. */
const course = (place: number, duty: ReceiptDuty): ReceiptCourse => ({
  steps: RECEIPT_STEPS.map((step, at) => ({ step, state: at < place ? "done" : at === place ? "now" : "ahead" })),
  duty,
});

const ended = (done: number): ReceiptCourse => ({
  steps: RECEIPT_STEPS.slice(0, done).map((step) => ({ step, state: "done" })),
  duty: "ended",
});
