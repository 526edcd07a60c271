import { describe, expect, it } from "vitest";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { wordsIn } from "@/lib/words/translate";
import { describedSection, SECTION_CODES } from "../domain/content";
import type { FieldSpec, Fields } from "../domain/field";
import { fieldLabel } from "./field-label";
import { choiceOptions, fieldHint } from "./field-words";

const paths = SECTION_CODES.flatMap((code) => {
  const { fields, tables } = describedSection(code);
  const inTables = Object.entries(tables).flatMap(([table, rows]) => [
    ...entriesOf(rows, `${table}.0.`),
    [table, null] as const,
  ]);
  return [...entriesOf(fields, ""), ...inTables];
});

function entriesOf(fields: Fields, prefix: string): (readonly [string, FieldSpec | null])[] {
  return Object.entries(fields).map(([name, spec]) => [prefix + name, spec] as const);
}

describe.each(["zh-CN", "en"] as const)("the words of the form in %s", (locale) => {
  const t = wordsIn(locale, "applications");

  it("name every field and every table", () => {
    for (const [path] of paths) expect(fieldLabel(t, path)).not.toContain("fields.");
  });

  it("name every choice", () => {
    for (const [path, spec] of paths) {
      for (const { value, label } of spec ? choiceOptions(t, locale, BUILT_IN_LISTS, path, spec) : []) {
        expect([path, value, label]).not.toEqual([path, value, value]);
      }
    }
  });

  it("explain where there is something to explain, and say nothing elsewhere", () => {
    expect(fieldHint(t, "projectCode")).toContain("2020-360802-39-03-012345");
    expect(fieldHint(t, "equipment.0.name")).toBeUndefined();
  });
});
