import type { Words } from "@/lib/words/translate";

// words: audit.actions.*, audit.subjects.*, audit.roles.*, audit.reasons.*

/** A code of the record in words; one that is newer than the words stays a code, for nothing may be left out. */
function worded(t: Words<"audit">, group: "actions" | "subjects" | "roles" | "reasons", code: string): string {
  const key = `${group}.${code}` as "roles.firm"; // t.has answers whether it is one
  return t.has(key) ? t(key) : code;
}

/** "confirm-application" → 确认扶持; "open /desk/calls" → 打开 /desk/calls. */
export function actionWords(t: Words<"audit">, action: string): string {
  if (action.startsWith("open ")) return t("refusals.open", { address: action.slice("open ".length) });
  return action.startsWith("act as ") ? t("refusals.actAs") : worded(t, "actions", action);
}

/** What the portal does by itself has a name of its own ("system:clock"); to a reader it is the system. */
export const roleWords = (t: Words<"audit">, role: string): string =>
  worded(t, "roles", role.startsWith("system:") ? "system" : role);

export const reasonWords = (t: Words<"audit">, reason: string): string => worded(t, "reasons", reason);

/** 申报 吉安示例镀膜科技有限公司 · 智能产线; without a name, its number. */
export const subjectWords = (
  t: Words<"audit">,
  { subjectType, subjectId, subjectName }: { subjectType: string; subjectId: string; subjectName: string | null },
): string => `${worded(t, "subjects", subjectType)} ${subjectName ?? subjectId}`;

/** The operations of a filter, by their words. */
export const actionOptions = (t: Words<"audit">, actions: readonly string[], locale: string) =>
  actions
    .map((value) => ({ value, label: actionWords(t, value) }))
    .sort((left, right) => left.label.localeCompare(right.label, locale));
