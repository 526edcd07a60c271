import { expect, it } from "vitest";
import { containing } from "./search-condition";

it("searching for a wildcard looks for the character itself", () => {
  expect(containing("100%_a\\b")).toEqual({ contains: "100\\%\\_a\\\\b" });
  expect(containing("技改")).toEqual({ contains: "技改" });
});
