/** A firm or institution as it is written somewhere: known by its code, and by its name where a code is missing. */
export type Body = { readonly name: string; readonly uscc: string | null };

/** Where an expert has worked before, to its last day (2024-06-30). */
export type FormerEmployer = Body & { readonly until: string };

/** How long an earlier employer still stands in the way. */
const YEARS_APART = 3;

/** Three years from the last day are not over on `today`; both are days such as 2026-11-29. */
export function isRecent(until: string, today: string): boolean {
  const [year = "", rest = ""] = [until.slice(0, 4), until.slice(4)];
  return `${String(Number(year) + YEARS_APART).padStart(4, "0")}${rest}` >= today;
}

const isText = (value: unknown): value is string => typeof value === "string";

/** The column as it is stored; what is no such entry was written by nobody here. */
export function storedFormerEmployers(json: unknown): FormerEmployer[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((each: unknown) => {
    if (typeof each !== "object" || each === null) return [];
    const { name, uscc, until }: { name?: unknown; uscc?: unknown; until?: unknown } = each;
    return isText(name) && isText(until) ? [{ name, uscc: isText(uscc) ? uscc : null, until }] : [];
  });
}
