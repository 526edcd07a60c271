import type { ExpertActor, OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { layOutPractice } from "@/lib/panels/commands/lay-out-practice";
import { handInPractice, savePractice } from "@/lib/panels/commands/practise";
import { READY_CASES } from "@/lib/panels/domain/ready-cases";
import type { DraftScores } from "@/lib/panels/domain/sheet-draft";
import { scoresSumming } from "./a-panel";
import { accepted } from "./people";

/** The two ready cases, before anybody may open a file. */
export async function aPractice(officer: OfficerActor, callId: string): Promise<void> {
  accepted(await layOutPractice(officer, { callId, cases: READY_CASES }));
}

/** The ids of a call's cases, as an expert of its panel reads them. */
export const casesOf = (expert: ExpertActor, callId: string): Promise<string[]> =>
  asActor(expert, async ({ db }) => {
    const rows = await db.practiceCase.findMany({
      where: { callId },
      orderBy: { number: "asc" },
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  });

export async function practisedCase(expert: ExpertActor, caseId: string, scores: DraftScores): Promise<void> {
  const saved = accepted(await savePractice(expert, { caseId, revision: 1, scores, comment: "" }));
  accepted(await handInPractice(expert, { caseId, revision: saved.revision }));
}

/** Both cases scored and handed in, nothing written on them before. */
export async function practised(
  expert: ExpertActor,
  callId: string,
  scoresOf: (place: number) => DraftScores = () => scoresSumming(4000),
): Promise<void> {
  for (const [place, caseId] of (await casesOf(expert, callId)).entries()) {
    await practisedCase(expert, caseId, scoresOf(place));
  }
}
