import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type RouteFile = {
  readonly pattern: string;
  readonly kind: "page" | "handler";
  /** It takes something in: a page's Server Actions have gates and tests of their own. */
  readonly isPostedTo: boolean;
};

const KINDS: Readonly<Record<string, RouteFile["kind"]>> = { "page.tsx": "page", "route.ts": "handler" };

/** Every address that the portal answers, as the folders of app/ say: a new one that the table does not name fails the test. */
export function routeFiles(folder = path.resolve(import.meta.dirname, "../app"), pattern = ""): RouteFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): RouteFile[] => {
    if (entry.isDirectory()) {
      const isGroup = entry.name.startsWith("(");
      return routeFiles(path.join(folder, entry.name), isGroup ? pattern : `${pattern}/${entry.name}`);
    }
    const kind = KINDS[entry.name];
    if (!kind) return [];
    const isPostedTo =
      kind === "handler" &&
      /^export [^(]*\b(POST|PUT|PATCH|DELETE)\b/m.test(readFileSync(path.join(folder, entry.name), "utf8"));
    return [{ pattern: pattern || "/", kind, isPostedTo }];
  });
}
