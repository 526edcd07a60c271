/** How a draft is called in lists: by section C as it stands, filled in or not. */
export function projectNameIn(content: unknown): string {
  if (typeof content !== "object" || content === null) return "";
  const name: unknown = Reflect.get(content, "projectName");
  return typeof name === "string" ? name.trim() : "";
}
