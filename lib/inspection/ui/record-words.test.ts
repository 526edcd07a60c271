import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CALL_COMMANDS } from "@/lib/calls/domain/moves";
import { commandOf, SCREENING_VERDICTS } from "@/lib/screening/domain/verdicts";
import { wordsIn } from "@/lib/words/translate";
import { actionOptions, actionWords, reasonWords, roleWords, subjectWords } from "./record-words";

describe.each(["zh-CN", "en"] as const)("the record in %s", (locale) => {
  const t = wordsIn(locale, "audit");

  it("has words for every move of a call and of an application", () => {
    for (const command of CALL_COMMANDS) expect(actionWords(t, `${command}-call`)).not.toContain("-call");
    expect(actionWords(t, "confirm-application")).not.toBe("confirm-application");
  });

  it("has words for every act that a command names, and for all it is done to", () => {
    const sources = readdirSync("lib", { recursive: true, encoding: "utf8" })
      .filter((name) => /\/commands\/|^auth\/|^jobs\//.test(name) && /(?<!\.test)\.ts$/.test(name))
      .map((name) => `lib/${name}`);
    const named = (pattern: RegExp) =>
      sources.flatMap((path) => [...readFileSync(path, "utf8").matchAll(pattern)].map(([, name = ""]) => name));
    const acts = [...named(/\baction: "([a-z-]+)"/g), ...named(/\brunCommand(?:<[^(]*>)?\([^,()]+, "([a-z-]+)"/g)];
    expect(acts.length).toBeGreaterThan(80);
    const verdicts = (["county", "city"] as const).flatMap((stage) =>
      SCREENING_VERDICTS.flatMap((verdict) => commandOf(stage, verdict) ?? []),
    );
    expect([...acts, ...verdicts].filter((act) => actionWords(t, act) === act)).toEqual([]);
    const subjects = named(/\bsubjectType: "([a-z-]+)"/g);
    expect(subjects.filter((subjectType) => !t.has(`subjects.${subjectType}` as "subjects.firm"))).toEqual([]);
  });
});

describe("the record", () => {
  const t = wordsIn("zh-CN", "audit");

  it("speaks of the system, of addresses and of roles in words", () => {
    expect([roleWords(t, "system:sign-in"), roleWords(t, "officer")]).toEqual(["系统", "市工信局"]);
    expect(actionWords(t, "open /desk/calls")).toBe("打开 /desk/calls");
    expect(actionWords(t, "act as county or officer")).toBe("以其他角色办理");
    expect(reasonWords(t, "not-found")).toBe("查无此项或无权查看");
    const named = { subjectType: "application", subjectId: "f9a9", subjectName: "吉安示例镀膜科技有限公司" };
    expect(subjectWords(t, named)).toBe("申报 吉安示例镀膜科技有限公司");
    expect(subjectWords(t, { ...named, subjectName: null })).toBe("申报 f9a9");
  });

  it("leaves nothing out that it has no word for", () => {
    expect([actionWords(t, "brand-new-act"), reasonWords(t, "brand-new")]).toEqual(["brand-new-act", "brand-new"]);
    expect(actionOptions(t, ["brand-new-act", "sign-in"], "zh-CN").map(({ value }) => value)).toHaveLength(2);
  });
});
