/** The faults of a nested form in order, each with the path that is also its field's id. */
export function faultPaths(errors: object, prefix = ""): readonly { readonly path: string; readonly code: string }[] {
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== "object" || value === null || key === "ref") return [];
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if ("message" in value && typeof value.message === "string") return [{ path, code: value.message }];
    return faultPaths(value, path);
  });
}
