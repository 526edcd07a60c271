import type { ExpertProfile } from "@/lib/accounts/domain";
import type { ExpertTexts } from "@/lib/experts/domain/expert-entry";
import type { Slot } from "@/lib/panels/domain/panel-plan";
import { BUILT_IN_UNITS, type BuiltInUnitCode } from "@/lib/reference/domain/built-in-units";
import { demoUscc } from "./demo-uscc";
import { demoFirm } from "./firms";

export type DemoExpert = {
  readonly name: string;
  readonly profile: ExpertProfile;
  /** What the officer adds to the account that the administrator has made. */
  readonly kept: Pick<ExpertTexts, "slot" | "formerEmployers" | "retiredOn">;
};
export type DemoCounty = { readonly name: string; readonly unitCode: BuiltInUnitCode; readonly unitName: string };

const SURNAMES = Array.from("赵钱孙李周吴郑王冯陈褚卫蒋沈韩");

/** One officer in each of the fifteen units. */
export const DEMO_COUNTIES: readonly DemoCounty[] = BUILT_IN_UNITS.map(({ code, zh }, place) => ({
  name: `${SURNAMES[place]}示例`,
  unitCode: code,
  unitName: zh,
}));

export const OFFICERS = ["李示例", "周示例"] as const;
/** Secretary of the Party group, deputy director, and whoever brings the city government's document. */
export const APPROVERS = ["陈示例", "杨示例", "唐示例"] as const;

const elsewhere = (number: number) => demoUscc("360100", number);
const applicant = demoFirm("electronics");

type Row = readonly [
  name: string,
  employer: string,
  uscc: string | null,
  title: string,
  specialties: readonly string[],
  slot: Slot,
];

const ROWS: readonly Row[] = [
  ["评示例甲", "示例理工大学", elsewhere(901), "教授", ["智能制造", "机械工程"], "technical"],
  ["评示例乙", "示例工业设计研究院", elsewhere(902), "研究员", ["工艺装备", "自动化"], "technical"],
  ["评示例丙", "示例会计师事务所", elsewhere(903), "注册会计师", ["财务", "项目审计"], "finance"],
  ["评示例丁", "示例电子技术研究所", elsewhere(904), "正高级工程师", ["电子信息"], "technical"],
  ["评示例戊", "示例化工设计院", elsewhere(905), "高级工程师", ["化工", "新材料"], "technical"],
  ["评示例己", "示例节能监测中心", elsewhere(906), "高级工程师", ["节能环保"], "technical"],
  // Works for a firm that applies: the pair is impossible, and every desk says why.
  ["评示例庚", applicant.name, applicant.uscc, "高级工程师", ["电子信息", "生产管理"], "technical"],
  ["评示例辛", "示例会计师事务所", elsewhere(903), "高级会计师", ["财务"], "finance"],
  ["评示例壬", "示例信息技术协会", null, "高级工程师", ["工业软件", "数字化"], "industry"],
];

/** Nine experts of eight employers. */
export const DEMO_EXPERTS: readonly DemoExpert[] = ROWS.map(
  ([name, employerName, employerUscc, title, specialties, slot], place) => ({
    name,
    kept: {
      slot,
      formerEmployers: place === 1 ? `示例机床制造有限公司|${elsewhere(910)}|2025-06-30` : "",
      retiredOn: place === 5 ? "2024-08-31" : "",
    },
    profile: {
      employerName,
      employerUscc,
      divisionCode: employerUscc === applicant.uscc ? applicant.unitCode : "360100",
      specialties,
      title,
    },
  }),
);
