import "server-only";
import type { ScreeningStage } from "@/lib/applications/domain/application-state";
import { ownApplications } from "@/lib/applications/policy";
import { readOwnApplication } from "@/lib/applications/queries/read-application";
import type { FirmActor } from "@/lib/auth/actor";
import type { Office } from "@/lib/calls/domain/contacts";
import type { CodedName } from "@/lib/core/coded-name";
import { asActor } from "@/lib/db/as-actor";
import type { EligibilityPolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { entryOf } from "@/lib/reference/domain/lists";
import { type DecidedFinding, reasonsAgainst } from "../domain/decided-findings";
import { readDecisions } from "./read-decisions";

/** A decision that ended the application, as the firm reads it: the words, and every finding that spoke against it. */
export type DecisionForFirm = {
  readonly applicationId: string;
  readonly firmName: string;
  readonly projectName: string;
  readonly unit: CodedName;
  readonly callTitle: string;
  readonly stage: ScreeningStage;
  readonly verdict: "not_recommended" | "ineligible";
  readonly opinion: string;
  readonly documentNo: string | null;
  readonly decidedAt: Date;
  readonly reasons: readonly DecidedFinding[];
  readonly policy: EligibilityPolicy;
  /** Whom to ask, and where to object. */
  readonly decidedBy: Office;
  readonly objections: Office & { readonly address: string };
  /** 文号 of the call: where the quoted conditions stand. */
  readonly callDocumentNo: string;
};

/** Null for any other address, and while nothing has been decided against the firm. */
export function findDecisionForFirm(actor: FirmActor, applicationId: string): Promise<DecisionForFirm | null> {
  return asActor(actor, async (handle) => {
    const application = await readOwnApplication(handle, actor, applicationId);
    if (!application || (application.state !== "ineligible" && application.state !== "not_recommended")) return null;
    const { firmId } = ownApplications(actor);
    const submission = await handle.db.submission.findFirst({
      where: { applicationId: application.id, application: { firmId } },
      orderBy: { number: "desc" },
      select: { projectName: true, unitCode: true },
    });
    const decision = (await readDecisions(handle, application.id)).at(-1);
    if (!submission || !decision || decision.verdict !== application.state) return null;
    const { contacts, policy, title, documentNo } = application.call.content;
    const contact = contacts.units.find(({ unitCode }) => unitCode === submission.unitCode);
    return {
      applicationId: application.id,
      firmName: application.firmName,
      projectName: submission.projectName,
      unit: entryOf(application.call.lists.units, submission.unitCode),
      callTitle: title,
      stage: decision.stage,
      verdict: application.state,
      opinion: decision.opinion,
      documentNo: decision.documentNo,
      decidedAt: decision.decidedAt,
      reasons: reasonsAgainst(decision.findings),
      policy,
      decidedBy: decision.stage === "county" && contact ? contact : contacts.business,
      objections: contacts.objections,
      callDocumentNo: documentNo,
    };
  });
}
