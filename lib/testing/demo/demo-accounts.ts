import type { DemoAccount } from "@/lib/accounts/queries/demo-accounts";
import type { Actor } from "@/lib/auth/actor";
import type { Person } from "../people";
import { demoFirm, type FirmKey } from "./firms";
import { DEMO_COUNTIES, DEMO_EXPERTS } from "./staff";
import { at, type Stage } from "./stage";

/** Firms worth being, each at another point of the season. */
const FIRMS: readonly (readonly [key: FirmKey, where: string])[] = [
  ["electronics", "草稿；另有一项评审中"],
  ["terminals", "草稿已填齐，可以提交"],
  ["carbonate", "县级退回补正"],
  ["batteries", "市级退回补正"],
  ["acoustics", "待初审"],
  ["circuits", "已推荐；2021年获扶持"],
  ["cameras", "复核符合；2021年获扶持"],
  ["ham", "不予推荐"],
  ["wireRope", "不符合条件"],
  ["textiles", "已撤回"],
];

/** The experts who still have something to do come first. */
const EXPERTS = [1, 2, 3, 0, 6] as const;

/** Counties with something on their desks. */
const COUNTIES = ["360821", "360803", "360824", "360828", "360821401"] as const;

/** The accounts that the sign-in page of a demonstration offers as buttons. */
export async function demoAccounts(stage: Stage): Promise<DemoAccount[]> {
  const firms = await Promise.all(
    FIRMS.flatMap(([key, where]) => {
      const person = stage.firms.get(key);
      return person === undefined
        ? []
        : [person.then((each) => account(`申报单位 · ${demoFirm(key).name}（${where}）`, each))];
    }),
  );
  const counties = COUNTIES.flatMap((unitCode) => {
    const county = stage.counties.get(unitCode);
    const unit = DEMO_COUNTIES.find((each) => each.unitCode === unitCode);
    return county && unit ? [account(`县级工信局 · ${unit.unitName} ${unit.name}`, county)] : [];
  });
  return [
    ...firms,
    ...counties,
    ...stage.officers.map((person) => account(`市级经办 · ${person.actor.name}`, person)),
    ...EXPERTS.map((place) => account(`评审专家 · ${at(DEMO_EXPERTS, place).name}`, at(stage.experts, place))),
    ...stage.approvers.map((person) => account(`批准人 · ${person.actor.name}`, person)),
    account(`监督 · ${stage.inspector.actor.name}`, stage.inspector),
    account(`系统管理员 · ${stage.admin.actor.name}`, stage.admin),
  ];
}

const account = (name: string, { actor, email, password, secret }: Person<Actor>): DemoAccount => ({
  role: actor.role,
  name,
  email,
  password,
  secret,
});
