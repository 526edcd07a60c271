import { expect, it } from "vitest";
import { usccProblem } from "@/lib/core/uscc";
import { demoUscc } from "./demo-uscc";

it.each([
  ["360800", 1, "91360800DEM000014R"],
  ["360802", 2, "91360802DEM000022H"],
  ["360803", 3, "91360803DEM000030T"],
  ["360821", 4, "91360821DEM000049R"],
  ["360822", 5, "91360822DEM0000573"],
  ["360823", 6, "91360823DEM000065C"],
  ["360824", 7, "91360824DEM000073M"],
  ["360825", 8, "91360825DEM000081Y"],
  ["360826", 9, "91360826DEM00009X5"],
  ["360827", 10, "91360827DEM000102C"],
  ["360828", 11, "91360828DEM000110M"],
  ["360829", 12, "91360829DEM0001291"],
  ["360830", 13, "91360830DEM0001379"],
  ["360881", 14, "91360881DEM0001450"],
])("makes the fictional code of %s", (division, number, code) => {
  expect(demoUscc(division, number)).toBe(code);
});

it("makes codes with a right check character, however many", () => {
  for (let number = 1; number <= 500; number += 1) expect(usccProblem(demoUscc("360881", number))).toBeNull();
});
