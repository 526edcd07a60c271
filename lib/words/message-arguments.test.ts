import { describe, expect, it } from "vitest";
import { flatten, messageArguments } from "./message-arguments";

describe("the arguments of a message", () => {
  it.each([
    ["还剩 {days} 天", ["days"]],
    ["第 {from}–{to} 条，共 {total} 条", ["from", "to", "total"]],
    ["{count, plural, one {# day} other {# days}} left", ["count"]],
    ["{count, plural, =0 {none} other {{count} of {total}}}", ["count", "total"]],
    ["{role, select, firm {{name} of the firm} other {{name}}}", ["name", "role"]],
    ["看<link>通知</link>", ["<link>"]],
    ["没有参数", []],
  ])("%j are %j", (message, names) => {
    expect(messageArguments(message)).toEqual(names);
  });
});

describe("flattening", () => {
  it("names every text by its path", () => {
    expect([...flatten({ calls: { title: "批次", state: { open: "开放" } } })]).toEqual([
      ["calls.title", "批次"],
      ["calls.state.open", "开放"],
    ]);
  });
});
