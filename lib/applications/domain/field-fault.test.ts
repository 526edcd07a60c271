import { describe, expect, it } from "vitest";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import type { FieldSpec } from "./field";
import { fieldFault } from "./field-fault";
import { tidied } from "./tidied";

const code = (spec: FieldSpec, typed: string) => fieldFault(spec, typed, BUILT_IN_LISTS)?.code ?? null;

describe("a field that is handed in", () => {
  it("must be filled in, and white space is nothing", () => {
    expect(code({ kind: "text", max: 10 }, "")).toBe("missing");
    expect(code({ kind: "text", max: 10 }, " 　 ")).toBe("missing");
    expect(code({ kind: "text", max: 10, optional: true }, "")).toBeNull();
    expect(code({ kind: "agreed" }, "")).toBe("not-agreed");
  });

  it("is measured in characters, not in units of the encoding", () => {
    expect(code({ kind: "text", max: 3 }, "技改𠮷")).toBeNull();
    expect(fieldFault({ kind: "text", max: 3 }, "技改项目", BUILT_IN_LISTS)).toEqual({
      code: "too-long",
      values: { max: 3, over: 1 },
    });
    expect(fieldFault({ kind: "long-text", min: 5, max: 9 }, "技改项目", BUILT_IN_LISTS)).toEqual({
      code: "too-short",
      values: { min: 5, count: 4 },
    });
  });

  it("takes amounts of 万元 in the usual notations, and below zero only where that can be", () => {
    expect(code({ kind: "wan" }, "１，２８０．５０")).toBeNull();
    expect(code({ kind: "wan" }, "999.999999")).toBeNull();
    expect(code({ kind: "wan" }, "999.9999999")).toBe("amount-too-fine");
    expect(code({ kind: "wan" }, "1,000.5万元")).toBeNull();
    expect(code({ kind: "wan" }, "42,600,000元")).toBeNull();
    expect(code({ kind: "wan" }, "12345678901234")).toBe("amount-too-long");
    expect(code({ kind: "wan" }, "约1000")).toBe("not-an-amount");
    expect(code({ kind: "wan" }, "-1")).toBe("amount-negative");
    expect(code({ kind: "wan", signed: true }, "-1")).toBeNull();
  });

  it("takes invoice lines in 元 down to the fen", () => {
    expect(code({ kind: "yuan" }, "￥3,260,000.5")).toBeNull();
    expect(code({ kind: "yuan" }, "3260000.505")).toBe("amount-too-fine");
    expect(code({ kind: "yuan" }, "12,5")).toBe("not-an-amount");
  });

  it("knows days of the real calendar", () => {
    expect(code({ kind: "day" }, "2020-02-29")).toBeNull();
    expect(code({ kind: "day" }, "2021-02-29")).toBe("not-a-day");
  });

  it("refuses codes of the wrong form and says how", () => {
    expect(code({ kind: "uscc" }, "91360802DEM000022")).toBe("uscc-length");
    expect(code({ kind: "uscc" }, "91360802DEM00002IH")).toBe("uscc-alphabet");
    expect(code({ kind: "uscc" }, "91360802DEM0000221")).toBeNull(); // wrong check character: a question, not a fault
    expect(code({ kind: "project-code" }, "2103-360802-07-02-123456")).toBeNull();
    expect(code({ kind: "project-code" }, "2103360802")).toBe("project-code-form");
    expect(code({ kind: "mobile" }, "138 0000 0000")).toBeNull();
    expect(code({ kind: "mobile" }, "12800000000")).toBe("mobile-form");
  });

  it("is a class of the call's list, or a unit or an authority of it", () => {
    const industry = { kind: "listed", list: "industries" } as const;
    expect([code(industry, "C3982"), code(industry, " 3982 ")]).toEqual([null, null]);
    expect(code(industry, "5212")).toBe("industry-not-industrial");
    expect(code(industry, "39")).toBe("industry-form");
    expect(code(industry, "3980")).toBe("industry-unknown");
    expect(code(industry, "")).toBe("missing");
    const unit = { kind: "listed", list: "units" } as const;
    expect([code(unit, "360802"), code(unit, "360800"), code(unit, "")]).toEqual([null, "not-a-choice", "not-chosen"]);
    expect(tidied(industry, "ｃ3982")).toBe("3982");
  });

  it("keeps whole numbers inside their bounds", () => {
    const months: FieldSpec = { kind: "count", min: 1, max: 12 };
    expect([code(months, "0"), code(months, "1"), code(months, "12"), code(months, "13")]).toEqual([
      "count-out-of-range",
      null,
      null,
      "count-out-of-range",
    ]);
    expect(code(months, "1.5")).toBe("not-a-count");
  });
});

describe("one spelling", () => {
  it("is what a submission freezes, without losing a fen", () => {
    expect(tidied({ kind: "wan" }, " １，２８０ ")).toBe("1280.00");
    expect(tidied({ kind: "wan" }, "999.999999")).toBe("999.999999");
    expect(tidied({ kind: "wan" }, "1000.5010")).toBe("1000.501");
    expect(tidied({ kind: "wan", signed: true }, "-0.05")).toBe("-0.05");
    expect(tidied({ kind: "yuan" }, "￥3,260,000.5")).toBe("3260000.50");
    expect(tidied({ kind: "uscc" }, " 91360802dem000022h ")).toBe("91360802DEM000022H");
    expect(tidied({ kind: "text", max: 50 }, " 吉市环评字〔2020〕１号 ")).toBe("吉市环评字〔2020〕１号");
    expect(tidied({ kind: "percent" }, "－8.5％")).toBe("-8.5");
  });
});
