import { expect, it } from "vitest";
import { aWoundClock, settled } from "@/lib/testing/a-wound-clock";
import { faultlessContent } from "@/lib/testing/application-content";
import { interviewRules } from "@/lib/testing/call-rules";
import { type PlainSection, plainSection } from "../domain/content";
import type { Edit } from "../domain/edits";
import type { Answer, Heard } from "./exchange";
import { SectionKeeper } from "./section-keeper";

const { D } = faultlessContent(interviewRules());
const at = new Date("2026-06-10T01:00:00Z");
const heard = (revision: number, content: PlainSection | null): Heard => ({
  kind: "heard",
  revision,
  savedAt: at,
  savedBy: "示例丁",
  content,
  unkept: [],
  colleagues: [],
  files: null,
});

it("a row that a colleague takes away while I write in it stays in my form, and my choice brings it back whole", async () => {
  const clock = aWoundClock();
  const sent: (readonly Edit[])[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const taken: string[] = [];
  const keeper = new SectionKeeper("D", { content: plainSection(D), revision: 4 }, at, {
    exchange: (_, edits) => {
      sent.push(edits);
      return new Promise((resolve) => answers.push(resolve));
    },
    keep: () => undefined,
    take: (changes) => taken.push(...changes.map(({ place }) => place.field)),
    changed: () => undefined,
    watched: () => true,
    after: clock.after,
    now: clock.now,
  });
  const place = { field: "equipment", row: "machine-1", cell: "location" };
  keeper.type([{ place, value: "二号厂房" }]);
  await clock.rest();
  const content = plainSection({ ...D, equipment: [] });
  answers.shift()?.(heard(5, content));
  await settled();
  expect([taken, keeper.view.status.state]).toEqual([[], "choose"]);
  const [edit] = keeper.view.disputes;
  if (!edit) throw new Error("there is one");
  keeper.chooseMine(edit);
  const whole = { ...D.equipment[0], location: "二号厂房" };
  expect(sent.at(-1)).toMatchObject([{ over: [null], value: whole }]);
  answers.shift()?.(heard(6, null));
  await settled();
  expect([keeper.isClean, keeper.shown.equipment]).toEqual([true, [whole]]);
});
