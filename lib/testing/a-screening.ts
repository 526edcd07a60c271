import type { ApproverActor, CountyActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import type { EvidenceView } from "@/lib/evidence/queries/read-evidence";
import { answerException } from "@/lib/screening/commands/answer-exception";
import { type Decision, decide } from "@/lib/screening/commands/decide";
import { recordVerifiedValue } from "@/lib/screening/commands/record-verified-value";
import { type RulingInput, rule } from "@/lib/screening/commands/rule";
import { claimedValue, type FigureValue, type VerifiedFigure } from "@/lib/screening/domain/figures";
import { type ScreeningActor, screenedBy } from "@/lib/screening/policy";
import { type AssessedApplication, readOneAssessed } from "@/lib/screening/queries/read-assessed";
import { checkedClear } from "./a-check";
import { accepted } from "./people";
import { someEvidence } from "./some-evidence";

/** How an application stands to the person who looks at it. */
export async function screened(actor: ScreeningActor, applicationId: string): Promise<AssessedApplication> {
  const found = await asActor(actor, (handle) => readOneAssessed(handle, { id: applicationId, ...screenedBy(actor) }));
  if (!found) throw new Error(`application ${applicationId} is not on this desk`);
  return found;
}

/** The special audit of the last submission, or a record that the official adds where a test asked for no documents. */
async function someDocument(actor: ScreeningActor, { id, submission }: AssessedApplication): Promise<string> {
  const given = submission.evidence.find(({ kind }) => kind === "special-audit") ?? submission.evidence[0];
  const file: Pick<EvidenceView, "id"> = given ?? (await someEvidence(actor, id));
  return file.id;
}

export type ValueWish = { readonly value?: FigureValue; readonly page?: number | null; readonly reason?: string };

/** A verified value, as claimed unless the wish says otherwise. */
export async function verified(
  actor: ScreeningActor,
  applicationId: string,
  figure: VerifiedFigure,
  { value, page = 1, reason = "与审计报告所载一致。" }: ValueWish = {},
): Promise<void> {
  const application = await screened(actor, applicationId);
  const { version, submission } = application;
  const evidenceId = await someDocument(actor, application);
  const found = value ?? claimedValue(figure, submission.claim);
  accepted(
    await recordVerifiedValue(actor, {
      applicationId,
      version,
      figure,
      value: found,
      evidenceId,
      page,
      reason,
      confirmed: true,
    }),
  );
}

/** The three figures without which nothing becomes eligible, on the basis that the call compares. */
export async function verifiedAsClaimed(actor: ScreeningActor, applicationId: string): Promise<void> {
  const application = await screened(actor, applicationId);
  const { call, submission } = application;
  const evidenceId = await someDocument(actor, application);
  const investment = call.content.policy.investmentBasis === "incl-vat" ? "investment_incl_vat" : "investment_excl_vat";
  let { version } = application;
  for (const figure of [investment, "new_revenue", "new_tax"] as const) {
    const value = claimedValue(figure, submission.claim);
    const found = { figure, value, evidenceId, page: 1, reason: "与审计报告所载一致。", confirmed: true };
    version = accepted(await recordVerifiedValue(actor, { applicationId, version, ...found })).version;
  }
}

type RulingWish = Partial<Pick<RulingInput, "reasonCode" | "reason" | "evidenceId" | "page">>;

export async function ruled(
  officer: OfficerActor,
  applicationId: string,
  part: string,
  outcome: RulingInput["outcome"],
  wish: RulingWish = {},
): Promise<void> {
  const application = await screened(officer, applicationId);
  accepted(
    await rule(officer, {
      applicationId,
      version: application.version,
      part,
      outcome,
      reasonCode: outcome === "met" ? "document-shows" : "contradicted",
      reason: "核对材料后认定。",
      evidenceId: await someDocument(officer, application),
      page: 1,
      ...wish,
    }),
  );
}

type DecisionWish = Partial<Pick<Decision, "opinion" | "documentNo" | "corrections">>;

async function decided(actor: ScreeningActor, applicationId: string, verdict: Decision["verdict"], wish: DecisionWish) {
  const { version } = await screened(actor, applicationId);
  const words = { opinion: "经核对，同意。", documentNo: null, corrections: [] };
  accepted(await decide(actor, { applicationId, version, verdict, ...words, ...wish }));
}

export const recommended = (county: CountyActor, applicationId: string, wish: DecisionWish = {}) =>
  decided(county, applicationId, "recommended", { documentNo: "吉区工信示例〔2021〕3号", ...wish });

export const notRecommended = (county: CountyActor, applicationId: string, opinion = "现场核查时设备尚未到位。") =>
  decided(county, applicationId, "not_recommended", { opinion });

export const returned = (
  actor: ScreeningActor,
  applicationId: string,
  corrections: Decision["corrections"] = [
    { section: "D", field: "equipmentExclVat", reason: "与专项审计报告第7页不一致，请核对后重填。" },
  ],
) => decided(actor, applicationId, "returned", { opinion: "请按下列各处补正后重新提交。", corrections });

export const foundIneligible = (officer: OfficerActor, applicationId: string, opinion = "见下列各项。") =>
  decided(officer, applicationId, "ineligible", { opinion });

/** The city's yes: what is not verified yet is verified as claimed, and no department has found anything; what needs a ruling is the test's to rule. */
export async function foundEligible(officer: OfficerActor, applicationId: string, wish: DecisionWish = {}) {
  const { assessment } = await screened(officer, applicationId);
  if (assessment.stillToVerify.length > 0) await verifiedAsClaimed(officer, applicationId);
  await checkedClear(officer, applicationId);
  await decided(officer, applicationId, "eligible", wish);
}

/** The exception that waits in an application, signed or refused. */
export async function exceptionAnswered(
  approver: ApproverActor,
  applicationId: string,
  answer: { readonly documentNo: string } | { readonly reason: string } = { documentNo: "吉市工信例外〔2021〕1号" },
): Promise<void> {
  const rulingId = await asActor(approver, async (handle) => {
    const application = await readOneAssessed(handle, { id: applicationId, ...screenedBy(approver) });
    return application?.rulings.findLast(({ approval }) => approval === "waiting")?.id ?? "";
  });
  const approve = "documentNo" in answer;
  accepted(
    await answerException(approver, approve ? { rulingId, approve, ...answer } : { rulingId, approve, ...answer }),
  );
}
