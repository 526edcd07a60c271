import type { ExpertActor, OfficerActor } from "@/lib/auth/actor";
import { startReview } from "@/lib/calls/commands/start-review";
import { expertCriteria, type Rubric } from "@/lib/calls/domain/rubric";
import { defaultRubric } from "@/lib/calls/domain/rubric-default";
import { asActor } from "@/lib/db/as-actor";
import { assignPanel } from "@/lib/panels/commands/assign-panel";
import { declare } from "@/lib/panels/commands/declare";
import { lockSheet, type SheetReceipt } from "@/lib/panels/commands/lock-sheet";
import { saveSheet } from "@/lib/panels/commands/save-sheet";
import { type Sealed, sealCall } from "@/lib/panels/commands/seal-call";
import type { DeclaredKind } from "@/lib/panels/domain/conflict";
import type { Assigned } from "@/lib/panels/domain/pairing";
import { needsReason } from "@/lib/panels/domain/rubric-sheet";
import type { DraftScores } from "@/lib/panels/domain/sheet-draft";
import { accepted } from "./people";

export type PanelAssignment = {
  readonly assignmentId: string;
  readonly applicationId: string;
  readonly expert: ExpertActor;
};

export type APanel = Assigned & { readonly assignments: readonly PanelAssignment[] };

/** Every application under review assigned to these experts; nobody has declared yet. */
export async function aPanel(officer: OfficerActor, callId: string, experts: readonly ExpertActor[]): Promise<APanel> {
  const expertIds = experts.map(({ accountId }) => accountId);
  const assigned = accepted(await assignPanel(officer, { callId, expertIds }));
  const assignments: PanelAssignment[] = [];
  for (const expert of experts) assignments.push(...(await assignmentsOf(expert, callId)));
  return { ...assigned, assignments };
}

/** What an expert still has to do with a call, in one order. */
export const assignmentsOf = (expert: ExpertActor, callId: string): Promise<PanelAssignment[]> =>
  asActor(expert, async ({ db }) => {
    const rows = await db.assignment.findMany({
      where: { callId, expertId: expert.accountId, state: { in: ["assigned", "cleared"] } },
      orderBy: [{ applicationId: "asc" }],
      select: { id: true, applicationId: true },
    });
    return rows.map(({ id, applicationId }) => ({ assignmentId: id, applicationId, expert }));
  });

/** The screening is over: call and eligible applications go under review. */
export const underReview = async (officer: OfficerActor, callId: string): Promise<number> =>
  accepted(await startReview(officer, callId)).inReview;

export const cleared = async ({ expert, assignmentId }: PanelAssignment): Promise<void> => {
  accepted(await declare(expert, { assignmentId, conflict: null }));
};

export const recused = async (
  { expert, assignmentId }: PanelAssignment,
  kind: DeclaredKind = "former-employer",
): Promise<void> => {
  accepted(await declare(expert, { assignmentId, conflict: { kind, statement: "三年内曾在该企业任职。" } }));
};

/** Saves a whole sheet over whatever stands in it; answers the revision that may be locked. */
export async function scored(assignment: PanelAssignment, scores: DraftScores, comment = ""): Promise<number> {
  const { expert, assignmentId } = assignment;
  const revision = await revisionOf(assignment);
  const saved = accepted(await saveSheet(expert, { assignmentId, revision, scores, comment }));
  if (saved.outcome !== "saved") throw new Error("somebody else wrote on this sheet");
  return saved.revision;
}

export const revisionOf = ({ expert, assignmentId }: PanelAssignment): Promise<number> =>
  asActor(expert, async ({ db }) => {
    const sheet = await db.sheet.findFirstOrThrow({
      where: { assignmentId },
      orderBy: { version: "desc" },
      select: { revision: true },
    });
    return sheet.revision;
  });

/** From the declaration to the receipt. */
export async function lockedSheet(
  assignment: PanelAssignment,
  scores: DraftScores = scoresSumming(4350),
  comment = "",
): Promise<SheetReceipt> {
  await cleared(assignment);
  const revision = await scored(assignment, scores, comment);
  return accepted(await lockSheet(assignment.expert, { assignmentId: assignment.assignmentId, revision }));
}

export const sealed = async (officer: OfficerActor, callId: string): Promise<Sealed> =>
  accepted(await sealCall(officer, callId));

/**
 * Experts' points that come to this sum (the system's points come on top), spread in proportion to what each criterion is
 * worth, each on its step and with a reason where the rubric asks for one.
 */
export function scoresSumming(expertCenti: number, rubric: Rubric = defaultRubric): DraftScores {
  const criteria = expertCriteria(rubric);
  const most = criteria.reduce((sum, { maxCenti }) => sum + maxCenti, 0);
  const points = new Map(
    criteria.map(({ code, maxCenti, stepCenti }) => [
      code,
      Math.floor((maxCenti * expertCenti) / most / stepCenti) * stepCenti,
    ]),
  );
  let left = expertCenti - [...points.values()].reduce((sum, each) => sum + each, 0);
  for (const { code, maxCenti, stepCenti } of criteria) {
    const given = points.get(code) ?? 0;
    if (left < stepCenti || given + stepCenti > maxCenti) continue;
    points.set(code, given + stepCenti);
    left -= stepCenti;
  }
  if (left !== 0) throw new Error(`no scores on the steps of this rubric come to ${expertCenti}`);
  return Object.fromEntries(
    criteria.map((criterion) => {
      const pointsCenti = points.get(criterion.code) ?? 0;
      const reason = needsReason(criterion, pointsCenti) ? "对照材料与现场情况评定。" : "";
      return [criterion.code, { pointsCenti, reason }];
    }),
  );
}
