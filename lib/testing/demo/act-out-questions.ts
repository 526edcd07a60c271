import { answerQuestion } from "@/lib/questions/commands/answer-question";
import { askQuestion } from "@/lib/questions/commands/ask-question";
import { listQuestions } from "@/lib/questions/queries/list-questions";
import { accepted } from "../people";
import type { DemoCall } from "./season";
import { firmOnStage, officerOnStage, type Stage } from "./stage";

/** Asked in this order by the first firms of the call; what has no answer still waits. */
const ASKED = [
  {
    text: "我公司有两台设备是融资租赁的，能不能算进固定资产投资？",
    question: "融资租赁的设备能否计入固定资产投资？",
    answer: "取得发票并已列入固定资产的计入，按不含税金额填写；只付租金、没有取得所有权的不计入。",
  },
  {
    text: "项目跨了两个年度完工，基期年份应当填哪一年？",
    question: "跨年度完工的项目，基期填哪一年？",
    answer: "填开工前最后一个完整年度，对比期填完工后的完整年度；不满十二个月的，前后按同样月数比较。",
  },
  { text: "环保验收正在办理，可以先申报吗？" },
] as const;

export async function askAll(stage: Stage, { key, cases }: DemoCall): Promise<void> {
  const call = stage.calls.get(key);
  for (const [place, { text }] of ASKED.entries()) {
    const asker = cases[place];
    if (!call || !asker) return;
    const { actor } = await firmOnStage(stage, asker.firm);
    accepted(await askQuestion(actor, { callId: call.callId, text }));
  }
}

export async function answerSome(stage: Stage, { key }: DemoCall): Promise<void> {
  const officer = officerOnStage(stage);
  const callId = stage.calls.get(key)?.callId;
  const { rows } = await listQuestions(officer, { filters: { callId, state: "open" }, direction: "asc" });
  for (const row of rows) {
    const known = ASKED.find(({ text }) => text === row.text);
    if (!known || !("answer" in known)) continue;
    const { question, answer } = known;
    accepted(await answerQuestion(officer, { questionId: row.id, question, text: answer, earlier: 0 }));
  }
}
