import { describe, expect, it } from "vitest";
import { aWoundClock, settled } from "@/lib/testing/a-wound-clock";
import { PageRenewal } from "./page-renewal";

/** A server that answers when it is told to, and a clock that goes when it is wound. */
function aPage() {
  const answers: { readonly reached: () => void; readonly lost: () => void }[] = [];
  const clock = aWoundClock();
  let asked = 0;
  const renewal = new PageRenewal({
    renew: () => {
      asked += 1;
      return new Promise((resolve, reject) => {
        answers.push({ reached: () => resolve(undefined), lost: () => reject(new TypeError("Failed to fetch")) });
      });
    },
    after: clock.after,
  });
  return {
    renewal,
    pauses: clock.pauses,
    asked: () => asked,
    waits: clock.waits,
    async answer(how: "reached" | "lost") {
      answers.shift()?.[how]();
      await settled();
    },
    rest: clock.rest,
  };
}

describe("drawing a page anew", () => {
  it("asks once, however often it is wanted before the question is answered, and once more for what came meanwhile", async () => {
    const page = aPage();
    page.renewal.want();
    page.renewal.want();
    page.renewal.want();
    expect(page.asked()).toBe(1);
    await page.answer("reached");
    expect(page.asked()).toBe(2);
    await page.answer("reached");
    expect(page.asked()).toBe(2);
    expect(page.waits()).toBe(false);
  });

  it("asks again after a dead line, more slowly each time", async () => {
    const page = aPage();
    page.renewal.want();
    for (let attempt = 0; attempt < 6; attempt++) {
      await page.answer("lost");
      await page.rest();
    }
    expect(page.pauses).toEqual([2000, 5000, 15_000, 30_000, 60_000, 60_000]);
    await page.answer("reached");
    page.renewal.want();
    await page.answer("lost");
    expect(page.pauses.at(-1)).toBe(2000);
  });

  it("asks at once when the line is back, and not a second time for the pause that was running", async () => {
    const page = aPage();
    page.renewal.want();
    await page.answer("lost");
    page.renewal.lineIsBack();
    expect(page.asked()).toBe(2);
    expect(page.waits()).toBe(false);
    await page.answer("reached");
    page.renewal.lineIsBack();
    expect(page.asked()).toBe(2);
  });
});
