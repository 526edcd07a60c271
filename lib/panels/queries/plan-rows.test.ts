import { expect, it } from "vitest";
import { readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { PLAN_LIST, planNumberIn } from "../schema/lists";
import type { PlanRow } from "./find-plan";
import { listedPlanRows } from "./plan-rows";

const row = (firmName: string, change: Partial<PlanRow> = {}): PlanRow => ({
  applicationId: firmName,
  firmName,
  projectName: `${firmName}的项目`,
  chosen: [],
  possible: 3,
  barred: [],
  ...change,
});
const rows = [
  row("丙", { possible: 1, barred: [{ name: "评乙", kinds: ["vendor"] }] }),
  row("甲", { chosen: [{ name: "评甲", slot: "technical" }] }),
  row("乙", { possible: 2 }),
];
const shown = (search: SearchParameters) =>
  listedPlanRows(rows, readListParameters(PLAN_LIST, search)).map(({ firmName }) => firmName);

it("a plan is sorted by what its address says, by the firm's name otherwise", () => {
  expect(shown({})).toEqual(["丙", "甲", "乙"].toSorted((a, b) => a.localeCompare(b, "zh-CN")));
  expect(shown({ sort: "possible" })).toEqual(["丙", "乙", "甲"]);
  expect(shown({ sort: "barred", direction: "desc" })[0]).toBe("丙");
});

it("and filtered by who is kept away, and by firm, project or expert", () => {
  expect(shown({ barred: "some" })).toEqual(["丙"]);
  expect(shown({ barred: "nobody", sort: "possible" })).toEqual(["乙", "甲"]);
  expect(shown({ q: "评甲" })).toEqual(["甲"]);
  expect(shown({ q: "丙的" })).toEqual(["丙"]);
});

it("which plan it is stays apart from the filters", () => {
  expect(planNumberIn(readListParameters(PLAN_LIST, { number: "3" }))).toBe(3);
  expect(planNumberIn(readListParameters(PLAN_LIST, { number: "0" }))).toBeUndefined();
  expect(shown({ number: "2" })).toHaveLength(3);
});
