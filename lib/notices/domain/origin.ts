import { type Fen, formatWan } from "@/lib/core/money";
import type { SelectionMode } from "@/lib/ranking/domain/selection";
import type { PublicAward, PublicCounts, PublicFacts, PublicRules } from "./public-facts";

/** One paragraph in plain words on how the list came about: who was left at each step, how a score is made, where the line falls. */
export function origin({ counts, rules, awards, change }: PublicFacts): string {
  return [
    `共有${counts.applied}个项目申报，经县（市、区）核实并推荐${counts.recommended}个，市级复核后${counts.reviewed}个符合申报条件，进入专家评审。`,
    `${counts.experts}名专家各自独立评分，锁定后由经办人一次封存，封存前任何人看不到他人的评分，封存后不能改动。${recused(counts)}各项目的有效评分表${sheets(counts)}份。`,
    `每份评分表满分100分，${computed(rules)}；${mean(rules)}，四舍五入到两位小数，即为正式得分，按得分从高到低排列。`,
    `得分相同的，依次比较${rules.primaryName}得分、未去高低的平均分、最高与最低分之差、核定固定资产投资，仍相同的按事先公布的种子抽签。`,
    plants(counts),
    line(rules),
    change === null ? "" : `${again(rules)}。`,
    sums(rules, awards),
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

/** The call's rule for the fund, whatever came of it: the list may have changed since, and not every award be a whole one. */
function line(rules: PublicRules): string {
  const { budgetFen, maxAwards, awardFen, minScoreCenti } = rules;
  const least = minScoreCenti === null ? "" : `，得分不低于${points(minScoreCenti)}分`;
  return `本批次资金总额${wan(budgetFen)}万元，每个项目${wan(awardFen)}万元，最多${maxAwards}个${least}，按名次依次支持，${ENDS[rules.mode]}。`;
}

/** Where the fund does not suffice for a whole award of the next in rank. */
const ENDS: Readonly<Record<SelectionMode, string>> = {
  strict_stop: "资金余额不足全额支持下一名的，到此为止",
  skip_fit: "资金余额不足全额支持的项目不列入，继续看其后名次",
  partial_last: "资金余额不足全额支持下一名但达到全额一半的，以余额支持该项目，不足一半的不支持，到此为止",
};

/** How a list came about that takes the place of another. */
const again = ({ mode }: PublicRules): string =>
  mode === "partial_last"
    ? "公示后有项目不再列入的，腾出的资金先补足原以余额支持的项目，再按候补名次和同一规则递补，其余项目的金额不变"
    : "公示后有项目不再列入的，腾出的资金按候补名次和同一规则递补，其余项目的金额不变";

/** What came of it: how many, and which of them are not whole. */
function sums({ awardFen }: PublicRules, awards: readonly PublicAward[]): string {
  const parts = awards.filter((award) => award.awardFen < awardFen);
  const given = parts.map((award) => `${wan(award.awardFen)}万元`).join("、");
  const whole = awards.length - parts.length;
  if (parts.length === 0) return `本名单共${awards.length}个。`;
  const of = whole === 0 ? "" : `其中${whole}个为全额，${parts.length}个`;
  return `本名单共${awards.length}个，${of}以资金余额支持，为${given}。`;
}

const wan = (fen: Fen): string => formatWan(fen, { short: true });

/** 4200 → "42", 4250 → "42.5" */
const points = (centi: number): string => String(centi / 100);
