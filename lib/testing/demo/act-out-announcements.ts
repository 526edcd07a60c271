import { announce } from "@/lib/announcements/commands/announce";
import type { Urgency } from "@/lib/announcements/domain";
import { accepted } from "../people";
import type { DemoCall } from "./season";
import { officerOnStage, type Stage } from "./stage";

type Said = { readonly urgency: Urgency; readonly title: string; readonly text: string };

export const ON_FORMALITIES: Said = {
  urgency: "normal",
  title: "前期手续填写说明",
  text: "办理情况选“不涉及”的，请写明依据的文件名称和条款，并上传相关说明。",
};

export const ON_THE_DEADLINE: Said = {
  urgency: "important",
  title: "请尽早提交，不要等到截止当天",
  text: "截止前两天提交的单位较多。请至少提前三个工作日提交，留出补传材料的时间；截止时间不延长。",
};

export async function announceOnStage(stage: Stage, { key }: DemoCall, said: Said): Promise<void> {
  const call = stage.calls.get(key);
  if (call) accepted(await announce(officerOnStage(stage), { callId: call.callId, ...said }));
}
