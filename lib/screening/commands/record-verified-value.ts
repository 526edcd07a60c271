import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { type FigureValue, figureKind, maySink, type VerifiedFigure } from "../domain/figures";
import { valueWarnings } from "../domain/value-warnings";
import type { ScreeningActor } from "../policy";
import { evidenceRefusal, namedFiles } from "../queries/named-pages";
import type { AssessedApplication } from "../queries/read-assessed";
import { type DeskRefusal, onTheDesk, type Seen, touch } from "./on-the-desk";

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
  | "evidence-unknown"
  | "page-beyond";

/** 核定: what the official found, on which page of which file, and why. The firm's figure stays beside it. */
export async function recordVerifiedValue(
  actor: ScreeningActor,
  input: VerifiedInput,
): Promise<Result<{ version: number }, VerifyRefusal>> {
  const files = await namedFiles(actor, input.applicationId, [input]);
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
    const unseen = evidenceRefusal(files, { evidenceId, page });
    if (unseen !== null) return err(unseen);
    if (!(await touch(handle, application))) return err("changed-meanwhile");
    await writeVerifiedValue(handle, actor, application, { figure, columns, evidenceId, page, reason });
    await recordVerification(handle, application, { figure, value, evidenceId, page });
    return ok({ version: application.version + 1 });
  });
}

type Written = Pick<VerifiedInput, "figure" | "evidenceId" | "page" | "reason"> & {
  readonly columns: NonNullable<ReturnType<typeof columnsOf>>;
};

/** The row alone, inside a transaction that has looked at the rest. */
export async function writeVerifiedValue(
  { db, now }: Handle,
  actor: ScreeningActor,
  { id, submission }: Pick<AssessedApplication, "id" | "submission">,
  { columns, ...found }: Written,
): Promise<void> {
  await db.verifiedValue.createMany({
    data: [
      {
        ...found,
        ...columns,
        applicationId: id,
        submissionId: submission.id,
        recordedById: actor.accountId,
        recordedRole: actor.role,
        recordedAt: now,
      },
    ],
  });
}

export const recordVerification = (
  handle: Handle,
  { id, call, firmId, submission }: AssessedApplication,
  { figure, value, evidenceId, page }: Pick<VerifiedInput, "figure" | "value" | "evidenceId" | "page">,
): Promise<void> =>
  recordEvent(handle, {
    action: "verify-figure",
    subjectType: "application",
    subjectId: id,
    callId: call.id,
    firmId,
    detail: { figure, value: String(value), page, evidenceId, submission: submission.number },
  });

/** Fen are bigint, people are counted in numbers: each figure has its column. */
export function columnsOf(figure: VerifiedFigure, value: FigureValue) {
  switch (figureKind(figure)) {
    case "amount":
      return typeof value === "bigint" ? { amountFen: value } : null;
    case "count":
      return typeof value === "number" ? { count: value } : null;
    case "flag":
      return typeof value === "boolean" ? { flag: value } : null;
  }
}
