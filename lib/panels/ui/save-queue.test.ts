import { describe, expect, it } from "vitest";
import { aWoundClock, settled } from "@/lib/testing/a-wound-clock";
import { type SaveOutcome, SaveQueue, type SaveStatus } from "./save-queue";

type Words = { readonly [field: string]: string };

/** A form, a server that answers when it is told to, and a clock that goes when it is wound. */
function aForm(first: Words) {
  let typed: Words | null = first;
  const clock = aWoundClock();
  const sent: { base: Words; revision: number; mine: Words }[] = [];
  const answers: ((outcome: SaveOutcome<Words>) => void)[] = [];
  const statuses: SaveStatus["state"][] = [];
  const queue = new SaveQueue<Words>(
    { content: first, revision: 1 },
    {
      read: () => typed,
      send: ({ content, revision }, mine) => {
        sent.push({ base: content, revision, mine });
        return new Promise((resolve) => {
          answers.push(resolve);
        });
      },
      take: (mine, kept) => {
        for (const [field, text] of Object.entries(kept)) {
          if (typed?.[field] === mine[field]) typed = { ...typed, [field]: text };
        }
      },
      show: ({ state }) => statuses.push(state),
      after: clock.after,
      now: clock.now,
    },
  );
  return {
    queue,
    sent,
    statuses,
    pauses: clock.pauses,
    typed: () => typed,
    type(change: Words) {
      typed = { ...typed, ...change };
      queue.changed();
    },
    typeTooMuch() {
      typed = null;
      queue.changed();
    },
    rest: clock.rest,
    pass: clock.pass,
    async answer(outcome: SaveOutcome<Words>) {
      answers.shift()?.(outcome);
      await settled();
    },
  };
}

const kept = (content: Words, revision: number) =>
  ({ kind: "saved", content, revision, savedAt: new Date(0) }) as const;

describe("saving as one types", () => {
  it("waits until the fingers rest, then says when it was saved", async () => {
    const form = aForm({ name: "" });
    form.type({ name: "甲" });
    form.type({ name: "甲乙" });
    expect(form.sent).toEqual([]);
    await form.rest();
    await form.answer(kept({ name: "甲乙" }, 2));
    expect(form.sent).toEqual([{ base: { name: "" }, revision: 1, mine: { name: "甲乙" } }]);
    expect(form.statuses).toEqual(["unsaved", "unsaved", "saving", "saved"]);
    expect(form.queue.isDirty).toBe(false);
  });

  it("saves every few seconds while the fingers never rest", async () => {
    const form = aForm({ name: "" });
    for (let key = 1; key <= 60; key += 1) {
      form.type({ name: "字".repeat(key) });
      await form.pass(200);
      await form.answer(kept({ name: "字".repeat(key) }, key));
    }
    expect(form.sent.length).toBe(3);
  });

  it("sends one at a time and in order; what is typed meanwhile follows on the new revision", async () => {
    const form = aForm({ name: "" });
    form.type({ name: "甲" });
    await form.rest();
    form.type({ name: "甲乙" });
    await form.rest();
    expect(form.sent).toHaveLength(1);
    await form.answer(kept({ name: "甲" }, 2));
    expect(form.sent[1]).toEqual({ base: { name: "甲" }, revision: 2, mine: { name: "甲乙" } });
  });

  it("tries again after a dead line, more slowly each time, and loses nothing", async () => {
    const form = aForm({ name: "" });
    form.type({ name: "甲" });
    for (let attempt = 0; attempt < 5; attempt++) {
      await form.rest();
      await form.answer({ kind: "failed" });
    }
    expect(form.pauses.slice(1)).toEqual([2000, 5000, 15_000, 30_000, 30_000]);
    expect(form.typed()).toEqual({ name: "甲" });
    await form.rest();
    await form.answer(kept({ name: "甲" }, 2));
    expect(form.statuses.at(-1)).toBe("saved");
  });

  it("takes over what a colleague changed, and keeps what was typed since", async () => {
    const form = aForm({ name: "", staff: "1" });
    form.type({ name: "甲" });
    await form.rest();
    form.type({ name: "甲乙" });
    await form.answer(kept({ name: "甲", staff: "2" }, 3));
    expect(form.typed()).toEqual({ name: "甲乙", staff: "2" });
    expect(form.queue.revision).toBe(3);
  });

  it("stops when it is refused, with the words still in the form", async () => {
    const form = aForm({ name: "" });
    form.type({ name: "甲" });
    await form.rest();
    await form.answer({ kind: "refused", refusal: "call-closed" });
    form.type({ name: "甲乙" });
    await form.rest();
    expect(form.sent).toHaveLength(1);
    expect(form.statuses.at(-1)).toBe("refused");
    expect(form.queue.isDirty).toBe(true);
  });

  it("tells whoever goes on whether everything is kept", async () => {
    const form = aForm({ name: "" });
    form.type({ name: "甲" });
    const leaving = form.queue.flush();
    await form.answer(kept({ name: "甲" }, 2));
    expect(await leaving).toBe(true);
    form.type({ name: "乙" });
    const again = form.queue.flush();
    await form.answer({ kind: "signed-out" });
    expect(await again).toBe(false);
  });

  it("says so when a text is too long for any draft, and saves again once it is shortened", async () => {
    const form = aForm({ name: "" });
    form.typeTooMuch();
    await form.rest();
    expect(form.sent).toEqual([]);
    expect(form.statuses.at(-1)).toBe("refused");
    form.type({ name: "甲" });
    await form.rest();
    expect(form.sent).toHaveLength(1);
  });
});
