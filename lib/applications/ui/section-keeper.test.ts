import { describe, expect, it } from "vitest";
import { aWoundClock, settled } from "@/lib/testing/a-wound-clock";
import { faultlessContent } from "@/lib/testing/application-content";
import { interviewRules } from "@/lib/testing/call-rules";
import { plainSection } from "../domain/content";
import type { Edit } from "../domain/edits";
import type { Answer, Heard } from "./exchange";
import { SectionKeeper } from "./section-keeper";

const { A } = faultlessContent(interviewRules());
const applicant = (change: Partial<typeof A> = {}) => plainSection({ ...A, ...change });
const savedAt = new Date("2026-06-10T01:00:00Z");

/** A form, a server that answers when it is told to, and a clock that goes when it is wound. */
function aForm() {
  const clock = aWoundClock();
  let kept: readonly Edit[] = [];
  let watched = true;
  let drawn = 0;
  const sent: { revision: number; edits: readonly Edit[] }[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const taken: string[] = [];
  const keeper = new SectionKeeper("A", { content: applicant(), revision: 4 }, savedAt, {
    exchange: (revision, edits) => {
      sent.push({ revision, edits });
      return new Promise((resolve) => answers.push(resolve));
    },
    keep: (edits) => {
      kept = edits;
    },
    take: (changes) => taken.push(...changes.map(({ place, to }) => `${place.field}=${to}`)),
    changed: () => {
      drawn += 1;
    },
    watched: () => watched,
    after: clock.after,
    now: clock.now,
  });
  return {
    keeper,
    sent,
    taken,
    kept: () => kept.map(({ place, value }) => `${place.field}=${value}`),
    state: () => keeper.view.status.state,
    drawn: () => drawn,
    type: (field: string, value: string) => keeper.type([{ place: { field }, value }]),
    nobodyWatches: () => {
      watched = false;
    },
    wind: clock.rest,
    pass: clock.pass,
    answer: async (answer: Answer) => {
      answers.shift()?.(answer);
      await settled();
    },
    heard: (revision: number, content: ReturnType<typeof applicant> | null = null): Heard => ({
      kind: "heard",
      revision,
      savedAt,
      savedBy: null,
      content,
      unkept: [],
      colleagues: [],
      files: null,
    }),
  };
}

describe("what is typed", () => {
  it("draws nothing for another key in the same field, and says so for another field", () => {
    const form = aForm();
    form.type("contactName", "陈");
    const first = form.drawn();
    form.type("contactName", "陈示");
    form.type("contactName", "陈示例");
    expect(form.drawn()).toBe(first);
    form.type("contactEmail", "chen@example.com");
    expect([form.drawn(), form.keeper.view.unsent]).toEqual([first + 1, 2]);
  });

  it("is kept in the browser with the key, sent when the fingers rest, and forgotten there once the server has it", async () => {
    const form = aForm();
    form.type("staff", "32");
    form.type("staff", "321");
    expect([form.kept(), form.sent.length, form.state()]).toEqual([["staff=321"], 0, "unsaved"]);
    await form.wind();
    expect(form.sent).toMatchObject([{ revision: 4, edits: [{ over: ["320"], value: "321" }] }]);
    expect([form.kept(), form.state()]).toEqual([["staff=321"], "saving"]);
    await form.answer(form.heard(5));
    expect([form.kept(), form.state(), form.keeper.isClean]).toEqual([[], "saved", true]);
  });

  it("goes in order: what is typed while a save is under way goes with the next one", async () => {
    const form = aForm();
    form.type("staff", "321");
    await form.wind();
    form.type("staff", "3215");
    form.type("contactName", "示例丁");
    await form.wind();
    expect(form.sent).toHaveLength(1);
    await form.answer(form.heard(5));
    expect(form.sent[1]).toMatchObject({
      revision: 5,
      edits: [
        { over: ["321"], value: "3215" },
        { over: ["示例乙"], value: "示例丁" },
      ],
    });
  });

  it("is sent every few seconds while the fingers never rest, also when the line was dead for a while", async () => {
    const form = aForm();
    for (let key = 0; key < 60; key += 1) {
      form.type("staff", String(1000 + key));
      await form.pass(200);
      await form.answer(key < 30 ? { kind: "unreachable" } : form.heard(5 + key)); // where something was sent
    }
    expect(form.sent.length).toBe(3);
    expect(form.kept()).toEqual([]);
  });

  it("is tried again, more and more slowly, while nobody answers; its own lost save is no conflict", async () => {
    const form = aForm();
    form.type("staff", "321");
    const pauses = [await form.wind()];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await form.answer({ kind: "unreachable" });
      expect([form.state(), form.kept()]).toEqual(["unreachable", ["staff=321"]]);
      pauses.push(await form.wind());
    }
    expect(pauses).toEqual([1000, 1500, 4000, 10_000, 20_000, 20_000]);
    form.type("staff", "3215");
    await form.answer(form.heard(5, applicant({ staff: "321" })));
    expect(form.keeper.view.disputes).toEqual([]);
    expect([form.kept(), form.taken]).toEqual([["staff=3215"], []]);
  });

  it("waits while the session has ended, and goes on after signing in again", async () => {
    const form = aForm();
    form.type("staff", "321");
    await form.wind();
    await form.answer({ kind: "signed-out" });
    expect([form.state(), form.kept()]).toEqual(["signed-out", ["staff=321"]]);
    const saved = form.keeper.flush();
    await form.answer(form.heard(5));
    expect([await saved, form.state()]).toEqual([true, "saved"]);
  });

  it("that the server will not take stays in the browser and is not sent for ever", async () => {
    const form = aForm();
    form.type("staff", "321");
    await form.wind();
    await form.answer({ kind: "refused", refusal: "call-closed" });
    form.type("staff", "3215");
    expect(await form.wind()).toBeUndefined();
    expect([form.state(), form.kept(), form.sent.length]).toEqual(["refused", ["staff=3215"], 1]);
  });
});

describe("what a colleague saved", () => {
  it("comes into the form within seconds, without a key being pressed", async () => {
    const form = aForm();
    void form.keeper.flush();
    await form.answer(form.heard(5, applicant({ contactName: "示例丁" })));
    expect([form.taken, form.keeper.view.merged.map(({ field }) => field), form.keeper.view.known.revision]).toEqual([
      ["contactName=示例丁"],
      ["contactName"],
      5,
    ]);
  });

  it("is named once, the newest last, and words of one's own that come back are not", async () => {
    const form = aForm();
    form.keeper.adopt([{ place: { field: "staff" }, revision: 4, over: [A.staff], value: "321" }]);
    await form.answer(form.heard(5, applicant({ staff: "321", contactName: "示例丁", contactMobile: "13800000001" })));
    void form.keeper.flush();
    await form.answer(form.heard(6, applicant({ staff: "321", contactName: "示例戊", contactMobile: "13800000001" })));
    expect(form.keeper.view.merged.map(({ field }) => field)).toEqual(["contactMobile", "contactName"]);
  });

  it("to the field I am typing in leaves my words in the form and asks", async () => {
    const form = aForm();
    form.type("staff", "321");
    await form.wind();
    form.type("staff", "3215");
    await form.answer(form.heard(5, applicant({ staff: "400" })));
    expect([form.taken, form.state(), form.kept()]).toEqual([[], "choose", ["staff=3215"]]);
    const [edit] = form.keeper.view.disputes;
    if (!edit) throw new Error("there is one");
    form.keeper.chooseMine(edit);
    expect(form.sent.at(-1)).toMatchObject({ revision: 5, edits: [{ over: ["400"], value: "3215" }] });
  });

  it("stands when I choose it, and my words leave the form", async () => {
    const form = aForm();
    form.type("staff", "321");
    await form.wind();
    await form.answer(form.heard(5, applicant({ staff: "400" })));
    const [edit] = form.keeper.view.disputes;
    if (!edit) throw new Error("there is one");
    form.keeper.chooseTheirs(edit);
    expect([form.taken, form.kept(), form.keeper.isClean]).toEqual([["staff=400"], [], true]);
  });
});

it("words that an earlier page left come back into the form and are sent", async () => {
  const form = aForm();
  form.type("contactName", "示例丁");
  form.keeper.adopt([
    { place: { field: "staff" }, revision: 3, over: ["320"], value: "321" },
    { place: { field: "contactName" }, revision: 3, over: ["示例乙"], value: "older" },
  ]);
  expect(form.taken).toEqual(["staff=321"]);
  expect(form.kept()).toEqual(["staff=321", "contactName=示例丁"]);
});

it("a page that nobody looks at asks nothing, but sends what is typed", async () => {
  const form = aForm();
  void form.keeper.flush();
  await form.answer(form.heard(4));
  form.nobodyWatches();
  await form.wind();
  expect(form.sent).toHaveLength(1);
  form.type("staff", "321");
  await form.wind();
  expect(form.sent).toHaveLength(2);
});

describe("what no draft has room for", () => {
  const tooLong = "字".repeat(20_001);

  it("holds up nothing else, waits here alone, and is sent once it is shortened", async () => {
    const form = aForm();
    form.type("registeredAddress", tooLong);
    form.type("staff", "321");
    await form.wind();
    expect(form.sent.at(-1)?.edits.map(({ place }) => place.field)).toEqual(["staff"]);
    await form.answer(form.heard(5));
    expect([form.state(), form.kept()]).toEqual(["too-long", [`registeredAddress=${tooLong}`]]);
    expect(form.keeper.view.unkept.map(({ place }) => place.field)).toEqual(["registeredAddress"]);
    expect(form.keeper.shown.registeredAddress).toBe(tooLong);
    form.type("registeredAddress", "吉州区示例路 9 号");
    await form.wind();
    expect(form.sent.at(-1)?.edits).toMatchObject([
      { place: { field: "registeredAddress" }, value: "吉州区示例路 9 号" },
    ]);
    await form.answer(form.heard(6));
    expect([form.state(), form.kept(), form.keeper.view.unkept]).toEqual(["saved", [], []]);
  });

  it("comes back with the page, still waiting, and never as a save", async () => {
    const form = aForm();
    form.keeper.adopt([{ place: { field: "staff" }, revision: 3, over: ["320"], value: tooLong }]);
    expect(form.sent.at(-1)?.edits).toEqual([]);
    await form.answer(form.heard(4));
    expect([form.state(), form.keeper.shown.staff]).toEqual(["too-long", tooLong]);
  });

  it("is believed when the server says so, except for what was typed there meanwhile", async () => {
    const form = aForm();
    form.type("staff", "321");
    form.type("contactName", "示例丁");
    await form.wind();
    form.type("contactName", "示例戊");
    await form.answer({ ...form.heard(4, applicant()), unkept: [{ field: "staff" }, { field: "contactName" }] });
    expect(form.keeper.view.unkept.map(({ place }) => place.field)).toEqual(["staff"]);
    await form.wind();
    expect(form.sent.at(-1)?.edits.map(({ place }) => place.field)).toEqual(["contactName"]);
  });
});

describe("hours without a line", () => {
  it("make no list of hours: the last value that may have arrived is sent again until an answer comes", async () => {
    const form = aForm();
    for (let minute = 0; minute < 60; minute++) {
      form.type("staff", String(1000 + minute));
      await form.wind();
      await form.answer({ kind: "unreachable" });
    }
    const { over, value } = form.sent.at(-1)?.edits[0] ?? { over: [], value: null };
    expect([over.length, over.at(-1) === value]).toEqual([13, true]);
    expect(form.kept()).toEqual(["staff=1059"]);
    // The line is back: the server took any of them, and what was typed last follows, without a question.
    await form.wind();
    await form.answer(form.heard(5));
    await form.answer(form.heard(6));
    expect(form.sent.at(-1)?.edits).toMatchObject([{ value: "1059" }]);
    expect([form.state(), form.keeper.shown.staff, form.keeper.view.disputes]).toEqual(["saved", "1059", []]);
  });
});
