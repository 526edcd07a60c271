import type { SectionCode, SubmissionContent } from "../domain/content";
import { typedSchemas } from "../schema/draft";

/**
 * What stands in the form, as the section's content, however long its texts are. The form library puts null or false where
 * nothing was chosen; null here when it holds what is no section at all, so that the last readable state stays.
 */
export function formContent<Code extends SectionCode>(section: Code, values: unknown): SubmissionContent[Code] | null {
  const parsed = typedSchemas[section].safeParse(withTexts(values));
  return parsed.success ? parsed.data : null;
}

function withTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTexts);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withTexts(inner)]));
  }
  return typeof value === "string" ? value : "";
}
