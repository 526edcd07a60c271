import { z } from "zod";

const id = z.uuid("invalid-input");
const TITLE_LIMIT = 80;
export const TEXT_LIMIT = 4000;
export const REMARK_LIMIT = 1000;

const practiceText = z.object({
  title: z.string().trim().min(1, "title-missing").max(TITLE_LIMIT, "text-too-long"),
  text: z.string().trim().min(1, "text-missing").max(TEXT_LIMIT, "text-too-long"),
  remark: z.string().trim().max(REMARK_LIMIT, "text-too-long"),
});

export const layOutSchema = z.object({ callId: id, cases: z.tuple([practiceText, practiceText]) });

export const handInSchema = z.object({ caseId: id, revision: z.int("invalid-input").min(1, "invalid-input") });
