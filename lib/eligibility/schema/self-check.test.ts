import { describe, expect, it } from "vitest";
import { blankAnswers } from "../domain/self-check";
import { selfCheckSchema } from "./self-check";

const faultOf = (name: "construction" | "newTax", typed: string) => {
  const read = selfCheckSchema.safeParse({ ...blankAnswers(["eia"]), [name]: typed });
  return read.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];
};

describe("an amount of the self-check", () => {
  it("that is invested is not negative; a gain may be", () => {
    expect(faultOf("construction", "-0.500001")).toEqual(["construction amount-negative"]);
    expect(faultOf("newTax", "-36")).toEqual([]);
    expect(faultOf("construction", "一千")).toEqual(["construction amount-malformed"]);
    expect(faultOf("construction", "")).toEqual([]);
  });
});
