import { type ExpertCriterion, expertCriteria, type Rubric } from "@/lib/calls/domain/rubric";
import { sha256Hex } from "@/lib/core/sha256";
import { needsReason } from "@/lib/panels/domain/rubric-sheet";
import type { DraftScores } from "@/lib/panels/domain/sheet-draft";

/** How far one expert's eye may lie from what a project is thought to be worth, in per cent of the points. */
const SPREAD = 13;

/** What an expert writes: near the project's quality, one a little stricter than another, the same at every loading. */
export function sheetOfExpert(rubric: Rubric, quality: number, expert: string, project: string): DraftScores {
  const leaning = drawn(`${expert}`, 7) - 3;
  return Object.fromEntries(
    expertCriteria(rubric).map((criterion) => {
      const eye = drawn(`${expert} ${project} ${criterion.code}`, SPREAD) - Math.floor(SPREAD / 2);
      const pointsCenti = onStep(criterion, Math.min(100, Math.max(0, quality + leaning + eye)));
      return [criterion.code, { pointsCenti, reason: reasonFor(criterion, pointsCenti) }];
    }),
  );
}

const onStep = ({ maxCenti, stepCenti }: ExpertCriterion, percent: number) =>
  Math.round((maxCenti * percent) / 100 / stepCenti) * stepCenti;

function reasonFor(criterion: ExpertCriterion, pointsCenti: number): string {
  if (!needsReason(criterion, pointsCenti)) return "";
  return pointsCenti * 2 > criterion.maxCenti
    ? `材料中“${criterion.name["zh-CN"]}”有实测数据和凭证支持。`
    : `材料中“${criterion.name["zh-CN"]}”说明较少，缺少改造前后对比数据。`;
}

/** A whole number from 0 to below `sides`, told by the text alone. */
const drawn = (text: string, sides: number) => Number.parseInt(sha256Hex(text).slice(0, 8), 16) % sides;
