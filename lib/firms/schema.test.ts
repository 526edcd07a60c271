import { expect, it } from "vitest";
import { registrationSchema } from "./schema";

const filled = {
  uscc: "91360802DEM000022H",
  firmName: "吉安示例有限公司",
  unitCode: "360802",
  name: "赵示例",
  signInName: "13800138000",
  password: "Shili-Qiye-2021",
  next: "",
};
const faults = (uscc: string) =>
  registrationSchema.safeParse({ ...filled, uscc }).error?.issues.map(({ path, message }) => `${path}: ${message}`) ??
  [];

it.each([
  ["", ["uscc: uscc-missing"]],
  ["91360802DEM00002", ["uscc: uscc-length"]],
  ["91360802DEM00002IO", ["uscc: uscc-alphabet"]],
  ["91350211M0000XUF46", []],
  [" 91360802dem000022h ", []],
])("tells at the field what is wrong with the code %j", (uscc, expected) => {
  expect(faults(uscc)).toEqual(expected);
});
