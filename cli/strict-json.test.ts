import { expect, test } from "vitest";
import { elementPath, memberPath, parseStrict } from "./strict-json";

test("sound input comes back as the standard parser reads it", () => {
  const text = ' {"a":[1,-2.5e3,{"b":"}{,:\\"[","c":null}],"d":{},"e":[[],[true,false]]} ';
  expect(parseStrict(text)).toEqual({ value: JSON.parse(text) });
  expect(parseStrict('\uFEFF"技改"')).toEqual({ value: "技改" });
});

test("a key given twice is named by its path, wherever it stands", () => {
  expect(parseStrict('{"a":1,"a":2}')).toEqual({ faults: ["a: repeated key"] });
  expect(parseStrict('{"a":{"b":[0,1,2,{"c":1,"d":2,"c":3}]}}')).toEqual({ faults: ["a.b[3].c: repeated key"] });
  expect(parseStrict('[{"专家 1":1,"专家 1":1}]')).toEqual({ faults: ['[0]["专家 1"]: repeated key'] });
  expect(parseStrict('{"a b":{"x":1},"a b":{"y":[],"y":1}}')).toEqual({
    faults: ['["a b"]: repeated key', '["a b"].y: repeated key'],
  });
});

test("the same key written with an escape is still the same key", () => {
  expect(parseStrict('{"a":1,"\\u0061":2}')).toEqual({ faults: ["a: repeated key"] });
});

test("the same key in different objects is no fault, nor is a string equal to a key", () => {
  expect(parseStrict('{"a":{"a":["a","a"]},"b":{"a":"a"}}')).toHaveProperty("value");
});

test("broken JSON is a fault of the whole input", () => {
  for (const text of ["", "{", '{"a":}', "{'a':1}", "[1,]", "NaN", '{"a":1}{"b":2}']) {
    const result = parseStrict(text);
    expect(result, text).toHaveProperty("faults");
    expect("faults" in result && result.faults[0], text).toMatch(/^\$: not valid JSON/);
  }
});

test("a fraction that a double cannot keep is refused, not rounded to an integer", () => {
  expect(parseStrict('{"a":[8000.00000000000000001]}')).toEqual({
    faults: ["a[0]: a number with more digits than can be kept"],
  });
  expect(parseStrict("[8000.0, 0.1, 8e3]")).toHaveProperty("value");
});

test("very deep nesting is read without running out of stack", () => {
  expect(parseStrict("[".repeat(5_000) + "]".repeat(5_000))).toHaveProperty("value");
});

test("paths read like the input", () => {
  expect(memberPath(elementPath(memberPath("$", "projects"), 3), "amountFen")).toBe("projects[3].amountFen");
  expect(memberPath("$", "a b")).toBe('["a b"]');
  expect(memberPath("x", "JA-001")).toBe('x["JA-001"]');
});
