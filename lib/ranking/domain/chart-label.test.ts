import { expect, test } from "vitest";
import { chartLabel } from "./chart-label";

test.each([
  ["吉安示例镀膜科技有限公司", "3　镀膜科技"],
  ["评审件 071", "3　评审件 071"],
  ["评审件 070", "3　评审件 070"],
  ["吉安市赣江新材料智能装备制造股份有限公司", "3　赣江新…备制造"],
])("%s is told apart by its ending too: %s", (firmName, label) => {
  expect(chartLabel({ rank: 3, firmName })).toBe(label);
});
