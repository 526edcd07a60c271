import { describe, expect, it } from "vitest";
import { SITE_FIGURES, type SiteFigure } from "../domain/site-check";
import { keptWords, type WordsForm } from "../schema";
import { asTyped, differingParts, sendable } from "./record-words";

const figures = (typed: Partial<Record<SiteFigure, string>> = {}) =>
  SITE_FIGURES.map((figure) => ({ figure, value: typed[figure] ?? "" }));
const blank = { name: "", office: "" };
const words = (wish: Partial<WordsForm> = {}): WordsForm => ({
  checkedOn: "2026-07-02",
  people: [{ name: "李示例", office: "市工信局" }, blank],
  firmPerson: "企示例",
  findings: "设备已安装。",
  result: "reduced",
  figures: figures({ jobs: "38", investment_excl_vat: "986.5" }),
  ...wish,
});

describe("words that are still being typed", () => {
  it("go out without the figure that cannot be read yet, which stays as the portal has it", () => {
    const typed = words({ findings: "设备已运行。", figures: figures({ jobs: "12.", investment_excl_vat: "980" }) });
    expect(sendable(typed, words())).toEqual(
      words({ findings: "设备已运行。", figures: figures({ jobs: "38", investment_excl_vat: "980" }) }),
    );
  });

  it("go out without a text that is too long, and a person whom the portal does not have yet is left blank", () => {
    const third = { name: "长".repeat(41), office: "专家" };
    const typed = words({ findings: "长".repeat(4001), people: [...words().people, third] });
    expect(sendable(typed, words())).toEqual(words({ people: [...words().people, { name: "", office: "专家" }] }));
  });

  it("are a copy: what is typed meanwhile does not change what was queued", () => {
    const typed = words();
    const queued = sendable(typed, words());
    const [first] = typed.figures;
    if (first) first.value = "12.";
    expect(queued).toEqual(words());
  });

  it("carry figures only with a reduction", () => {
    expect(sendable(words({ result: "passed", figures: figures({ jobs: "1x" }) }), words()).figures).toEqual(figures());
  });
});

describe("a result that nobody has chosen yet", () => {
  // A form says null of choices of which none is made, whatever its type says.
  const held = JSON.parse(JSON.stringify({ ...words(), result: null })) as WordsForm;

  it("is blank among the words, and keeps nothing else back", () => {
    const typed = asTyped(held);
    expect(typed).toEqual(words({ result: "" }));
    expect(sendable(typed, words({ findings: "" })).findings).toBe("设备已安装。");
    expect(asTyped(words())).toEqual(words());
  });

  it("does not keep what a device holds from being read again", () => {
    expect(keptWords.safeParse(held).data).toEqual(words({ result: "" }));
  });
});

describe("two records side by side", () => {
  it("differ in the parts that say something else", () => {
    const other = words({ findings: "设备未到。", figures: figures({ jobs: "30" }), people: [blank, blank] });
    expect(differingParts(words(), other)).toEqual(["people", "findings", "figures"]);
  });

  it("do not differ by blanks, empty lines or the spelling of a figure", () => {
    const spelt = figures({ jobs: " 38", investment_excl_vat: "986.50" });
    const other = words({ findings: " 设备已安装。\n", people: [...words().people, blank], figures: spelt });
    expect(differingParts(words(), other)).toEqual([]);
  });

  it("do not differ by figures that no reduction goes with", () => {
    expect(differingParts(words({ result: "passed" }), words({ result: "passed", figures: figures() }))).toEqual([]);
  });
});
