import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { type RulingOutcome, type RulingReason, type RulingRefusal, ruledOn, rulingRefusal } from "../domain/ruling";
import { type EvidenceAt, evidenceRefusal, namedFiles } from "../queries/named-pages";
import { type DeskRefusal, onTheDesk, type Seen, touch } from "./on-the-desk";

export type RulingInput = Seen &
  EvidenceAt & {
    /** The finding's key: "library", "completion.planning", "vetoes.tax-arrears". */
    readonly part: string;
    readonly outcome: RulingOutcome;
    readonly reasonCode: RulingReason;
    readonly reason: string;
  };

export type RuleRefusal = DeskRefusal | RulingRefusal | "finding-unknown" | "evidence-unknown" | "page-beyond";

/** 人工核定: stands beside the engine's finding, supersedes an earlier one, and as an exception waits for the approver. */
export async function rule(
  actor: OfficerActor,
  input: RulingInput,
): Promise<Result<{ version: number; awaitsApproval: boolean }, RuleRefusal>> {
  const files = await namedFiles(actor, input.applicationId, [input]);
  return runCommand<{ version: number; awaitsApproval: boolean }, RuleRefusal>(actor, "rule", async (handle) => {
    const { part, outcome, reasonCode, reason, evidenceId, page } = input;
    const desk = await onTheDesk(handle, actor, input);
    if (!desk.ok) return desk;
    const application = desk.value;
    const { findings, claimed } = application.assessment;
    const finding = findings.find(({ key }) => key === part);
    if (!finding) return err("finding-unknown");
    const refusal = rulingRefusal(finding, { outcome, reasonCode, hasEvidence: evidenceId !== null });
    if (refusal !== null) return err(refusal);
    const unseen = evidenceRefusal(files, { evidenceId, page });
    if (unseen !== null) return err(unseen);
    if (!(await touch(handle, application))) return err("changed-meanwhile");
    const { factsSha256, isException } = ruledOn(finding, outcome);
    await handle.db.ruling.createMany({
      data: [
        {
          applicationId: application.id,
          submissionId: application.submission.id,
          part,
          decision: outcome === "met" ? "met" : "not_met",
          reasonCode,
          reason,
          evidenceId,
          page,
          factsSha256,
          policySha256: claimed.policy.sha256,
          isException,
          ruledById: actor.accountId,
          ruledAt: handle.now,
        },
      ],
    });
    await recordEvent(handle, {
      action: "rule",
      subjectType: "application",
      subjectId: application.id,
      callId: application.call.id,
      firmId: application.firmId,
      detail: { part, outcome, reasonCode, isException, engine: finding.verified.status, factsSha256 },
    });
    return ok({ version: application.version + 1, awaitsApproval: isException });
  });
}
