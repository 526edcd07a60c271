import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import { err, ok, type Result } from "@/lib/core/result";
import { type FigureValue, figureKind, maySink, type VerifiedFigure } from "../domain/figures";
import { valueWarnings } from "../domain/value-warnings";
import type { ScreeningActor } from "../policy";
import { type DeskRefusal, isEvidenceOf, onTheDesk, type Seen, touch } from "./on-the-desk";

export type VerifiedInput = Seen & {
  readonly figure: VerifiedFigure;
  readonly value: FigureValue;
  readonly evidenceId: string;
  readonly page: number | null;
  readonly reason: string;
  /** Whoever records it has been asked about an unlikely value and stands by it. */
  readonly confirmed: boolean;
};

export type VerifyRefusal =
  | DeskRefusal
  | "value-of-another-kind"
  | "amount-negative"
  | "value-unconfirmed"
  | "evidence-unknown";

/** 核定: what the official found, on which page of which file, and why. The firm's figure stays beside it. */
export function recordVerifiedValue(
  actor: ScreeningActor,
  input: VerifiedInput,
): Promise<Result<{ version: number }, VerifyRefusal>> {
  return runCommand<{ version: number }, VerifyRefusal>(actor, "verify-figure", async (handle) => {
    const { figure, value, evidenceId, page, reason, confirmed } = input;
    const desk = await onTheDesk(handle, actor, input);
    if (!desk.ok) return desk;
    const application = desk.value;
    const columns = columnsOf(figure, value);
    if (!columns) return err("value-of-another-kind");
    if (typeof value !== "boolean" && value < 0 && !maySink(figure)) return err("amount-negative");
    const beside = { claim: application.submission.claim, counted: application.assessment.figures };
    if (!confirmed && valueWarnings(figure, value, beside).length > 0) return err("value-unconfirmed");
    if (!(await isEvidenceOf(handle, application.id, evidenceId))) return err("evidence-unknown");
    if (!(await touch(handle, application))) return err("changed-meanwhile");
    await handle.db.verifiedValue.createMany({
      data: [
        {
          applicationId: application.id,
          submissionId: application.submission.id,
          figure,
          ...columns,
          evidenceId,
          page,
          reason,
          recordedById: actor.accountId,
          recordedRole: actor.role,
          recordedAt: handle.now,
        },
      ],
    });
    await recordEvent(handle, {
      action: "verify-figure",
      subjectType: "application",
      subjectId: application.id,
      callId: application.call.id,
      firmId: application.firmId,
      detail: { figure, value: String(value), page, evidenceId, submission: application.submission.number },
    });
    return ok({ version: application.version + 1 });
  });
}

/** Fen are bigint, people are counted in numbers: each figure has its column. */
function columnsOf(figure: VerifiedFigure, value: FigureValue) {
  switch (figureKind(figure)) {
    case "amount":
      return typeof value === "bigint" ? { amountFen: value } : null;
    case "count":
      return typeof value === "number" ? { count: value } : null;
    case "flag":
      return typeof value === "boolean" ? { flag: value } : null;
  }
}
