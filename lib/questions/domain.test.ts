import { describe, expect, it } from "vitest";
import { askRefusal, MAX_OPEN, publishRefusal, takesQuestions } from "./domain";

describe("asking about a call", () => {
  it("is possible from its announcement until its awards are confirmed", () => {
    expect((["open", "screening", "reviewing", "publicity"] as const).every(takesQuestions)).toBe(true);
    expect((["draft", "confirmed", "archived"] as const).some(takesQuestions)).toBe(false);
    expect(askRefusal("archived", 0)).toBe("call-takes-no-questions");
  });

  it("stops where so many of the firm's questions wait already", () => {
    expect(askRefusal("open", MAX_OPEN - 1)).toBeNull();
    expect(askRefusal("open", MAX_OPEN)).toBe("too-many-open-questions");
  });
});

describe("what is published", () => {
  const asker = { name: "吉安示例电子（集团）有限公司", uscc: "91360802DEM000022H" };

  it.each([
    ["吉安示例电子(集团)有限公司能否申报？"],
    ["吉安示例电子 （集团） 有限公司能否申报？"],
    ["代码 91360802dem000022h 的企业能否申报？"],
    ["代码９１３６０８０２ＤＥＭ００００２２Ｈ能否申报？"],
  ])("does not name the asker: %s", (text) => {
    expect(publishRefusal(["好", text], asker)).toBe("names-the-asker");
  });

  it("holds nobody's own number, but may hold an office's telephone", () => {
    expect(publishRefusal(["请联系 13800138000"], asker)).toBe("personal-data");
    expect(publishRefusal(["请联系 0796-0000001"], asker)).toBeNull();
  });
});
