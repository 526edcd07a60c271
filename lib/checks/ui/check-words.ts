import { partName } from "@/lib/eligibility/ui/finding-words";
import type { Words } from "@/lib/words/translate";
import { isCriterionGroup } from "../domain/check-record";
import { OBJECTION } from "../domain/objection";

/** 欠税, 规模以上, 项目库: the name of what was asked about. */
export function subjectName(words: Words<"eligibility">, subject: string): string {
  if (subject === OBJECTION) return words("objection");
  const [group = "", ...rest] = subject.split(".");
  const part = rest.join(".");
  if (!isCriterionGroup(group)) return subject;
  return part === "" && group !== "vetoes" ? words(`criteria.${group}.name`) : partName(words, group, part);
}
