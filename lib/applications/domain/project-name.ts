/** How a draft is called in lists: by section C as it stands, filled in or not. */
export const projectNameIn = (content: unknown): string => textIn(content, "projectName");

export const projectCodeIn = (content: unknown): string => textIn(content, "projectCode");

function textIn(content: unknown, field: string): string {
  if (typeof content !== "object" || content === null) return "";
  const text: unknown = Reflect.get(content, field);
  return typeof text === "string" ? text.trim() : "";
}
