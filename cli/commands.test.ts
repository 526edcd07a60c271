import { expect, test } from "vitest";
import { root } from "@/scripts/house/check";
import { importGraph, reachedFrom } from "@/scripts/house/imports";
import { readTree } from "@/scripts/house/source-file";
import { asksForHelp, commandHelp, commands, helpText } from "./commands";

test("help names every command on a line of its own", () => {
  const lines = helpText().split("\n");
  for (const [name, { summary }] of commands)
    expect(lines.filter((line) => line.includes(`${name} `) && line.endsWith(summary))).toHaveLength(1);
});

test("each command answers --help with how it is called", () => {
  expect([asksForHelp(["--help"]), asksForHelp(["--input", "x", "-h"]), asksForHelp(["--input", "x"])]).toEqual([
    true,
    true,
    false,
  ]);
  const check = commands.get("check");
  expect(check && commandHelp("check", check)).toMatch(/^npm run -s jigai -- check --input FILE[\s\S]+Exit 2/);
  for (const [name, command] of commands) expect(commandHelp(name, command)).toContain(command.summary);
});

test.each(["check", "rank", "publicity"])("jigai %s reaches neither the database nor the generated client", (name) => {
  expect(commands.get(name)?.needsDatabase).toBe(false);
  const reached = [...reachedFrom([`cli/commands/${name}.ts`], importGraph(readTree(root))).keys()];
  expect(reached).toContain(`cli/commands/${name}.ts`);
  expect(
    reached.filter(
      (file) => /^lib\/(db|auth|audit|env)\b|\/(queries|commands|actions)\b/.test(file) && !file.startsWith("cli/"),
    ),
  ).toEqual([]);
});
