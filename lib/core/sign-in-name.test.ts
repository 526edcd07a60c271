import { expect, it } from "vitest";
import { readSignInName, signInNameText } from "./sign-in-name";

it.each([
  ["13800138000", "13800138000"],
  ["138 0013 8000", "13800138000"],
  ["+86 138-0013-8000", "13800138000"],
  ["008613800138000", "13800138000"],
  ["１３８００１３８０００", "13800138000"],
  [" Zhang@Example.com ", "zhang@example.com"],
])("reads %j as %s", (typed, name) => {
  const read = readSignInName(typed);
  expect(read && signInNameText(read)).toBe(name);
});

it.each(["", "zhang", "12800138000", "1380013800", "138001380001", "a b@example.com", "@example.com", "a@b"])(
  "knows no name in %j",
  (typed) => {
    expect(readSignInName(typed)).toBeNull();
  },
);
