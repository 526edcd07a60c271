import { expect, it } from "vitest";
import { meanCenti } from "./mean-centi";

it.each([
  [1400, 2, 700],
  [1401, 2, 701],
  [2000, 3, 667],
  [1000, 3, 333],
  [0, 3, 0],
])("the mean of %i over %i sheets is %i, half up", (sum, sheets, mean) => {
  expect(meanCenti(sum, sheets)).toBe(mean);
});
