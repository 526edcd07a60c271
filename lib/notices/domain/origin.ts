import { type Fen, formatWan } from "@/lib/core/money";
import type { PublicCounts, PublicFacts, PublicRules } from "./public-facts";

/** One paragraph in plain words on how the list came about: who was left at each step, how a score is made, where the line falls. */
export function origin({ counts, rules, awards }: PublicFacts): string {
  return [
    `共有${counts.applied}个项目申报，经县（市、区）核实并推荐${counts.recommended}个，市级复核后${counts.reviewed}个符合申报条件，进入专家评审。`,
    `${counts.experts}名专家各自独立评分，锁定后由经办人一次封存，封存前任何人看不到他人的评分，封存后不能改动。${recused(counts)}各项目的有效评分表${sheets(counts)}份。`,
    `每份评分表满分100分，${computed(rules)}；${mean(rules)}，四舍五入到两位小数，即为正式得分，按得分从高到低排列。`,
    `得分相同的，依次比较${rules.primaryName}得分、未去高低的平均分、最高与最低分之差、核定固定资产投资，仍相同的按事先公布的种子抽签。`,
    plants(counts),
    line(rules, awards.length),
  ].join("");
}

/** A sheet that is gone is said: nobody else could tell why a project has fewer. */
const recused = ({ recusedSheets }: PublicCounts): string =>
  recusedSheets === 0
    ? ""
    : `封存后有${recusedSheets}份评分表因发现评审专家应当回避，经两人办理退出计分，其余评分没有改动，退出的回执仍计入评分封存值。`;

const sheets = ({ leastSheets, mostSheets }: PublicCounts): string =>
  leastSheets === mostSheets ? `都是${mostSheets}` : `为${leastSheets}至${mostSheets}`;

/** Said only where plants were looked at: then the list is not the ranking's alone. */
function plants({ siteChecked, siteExcluded }: PublicCounts): string {
  if (siteChecked === 0) return "";
  const excluded =
    siteExcluded === 0
      ? ""
      : `，其中${siteExcluded}个核查不通过或按核减后的数字不再符合申报条件，不列入名单，由其后名次依次替补`;
  return `两人以上对${siteChecked}个项目进行了现场核查${excluded}。`;
}

const computed = ({ computedCenti }: PublicRules): string =>
  computedCenti === 0 ? "全部由专家评定" : `其中${points(computedCenti)}分由系统按核定数据计算，其余由专家评定`;

const mean = ({ trimFromN, minReviews }: PublicRules): string =>
  `有效评分表满${trimFromN}份的去掉一个最高分和一个最低分后取平均，不足${trimFromN}份的直接取平均，少于${minReviews}份的不计分`;

function line({ budgetFen, maxAwards, awardFen, minScoreCenti }: PublicRules, awards: number): string {
  const least = minScoreCenti === null ? "" : `，得分不低于${points(minScoreCenti)}分`;
  return `本批次资金总额${wan(budgetFen)}万元，每个项目${wan(awardFen)}万元，最多${maxAwards}个${least}，按名次依次支持，共${awards}个。`;
}

const wan = (fen: Fen): string => formatWan(fen, { short: true });

/** 4200 → "42", 4250 → "42.5" */
const points = (centi: number): string => String(centi / 100);
