import { readdirSync } from "node:fs";
import path from "node:path";

export type RouteFile = { readonly pattern: string; readonly kind: "page" | "handler" };

const KINDS: Readonly<Record<string, RouteFile["kind"]>> = { "page.tsx": "page", "route.ts": "handler" };

/** Every address that the portal answers, as the folders of app/ say: a new one that the table does not name fails the test. */
export function routeFiles(folder = path.resolve(import.meta.dirname, "../app"), pattern = ""): RouteFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): RouteFile[] => {
    if (entry.isDirectory()) {
      const isGroup = entry.name.startsWith("(");
      return routeFiles(path.join(folder, entry.name), isGroup ? pattern : `${pattern}/${entry.name}`);
    }
    const kind = KINDS[entry.name];
    return kind ? [{ pattern: pattern || "/", kind }] : [];
  });
}
