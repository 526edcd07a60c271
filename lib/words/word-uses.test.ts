import { describe, expect, it } from "vitest";
import { usesIn } from "./word-uses";

describe("the words a source file asks for", () => {
  it.each([
    ['const t = await getWords("calls"); t("title")', [{ kind: "key", key: "calls.title" }]],
    ['const t = useWords("calls");\nt.rich("lead", { link })', [{ kind: "key", key: "calls.lead" }]],
    ['const t = wordsIn(locale, "calls"); t("left", { days: 3 })', [{ kind: "key", key: "calls.left" }]],
    ['wordsIn(locale, "calls")("title")', [{ kind: "key", key: "calls.title" }]],
    ['function head(t: Words<"calls">) { return t("title") }', [{ kind: "key", key: "calls.title" }]],
    [
      'const [t, locale] = await Promise.all([getWords("calls"), getLocale()]); t("title")',
      [{ kind: "key", key: "calls.title" }],
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    ["const t = useWords('calls'); t(`state.${state}`)", [{ kind: "prefix", key: "calls.state." }]],
    [
      "// words: calls.stage.*, calls.title",
      [
        { kind: "prefix", key: "calls.stage." },
        { kind: "key", key: "calls.title" },
      ],
    ],
  ])("%s", (source, uses) => {
    expect(usesIn(source)).toEqual(uses);
  });

  it("may be any of those a computed argument names", () => {
    const keys = usesIn('const t = useWords("calls"); t(late ? "over" : "left", { at: f(1, "no") })').map(
      (use) => use.key,
    );
    expect(keys).toEqual(["calls.over", "calls.left"]);
  });

  it("are kept apart by the name that holds them", () => {
    const source =
      'const t = await getWords("calls"); const common = await getWords("common"); t("title"); common("print")';
    expect(usesIn(source).map((use) => use.key)).toEqual(["calls.title", "common.print"]);
  });

  it("are not those of a longer name or of another object's method", () => {
    expect(usesIn('const t = await getWords("calls"); test("a"); list.t("b")')).toEqual([]);
  });
});
