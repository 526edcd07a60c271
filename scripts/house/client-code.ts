import { type ImportGraph, importGraph, reachedFrom } from "./imports";
import { placeOf } from "./places";
import { type Check, isCode, type SourceFile, withoutComments } from "./source-file";

const isClient = (file: SourceFile): boolean => /^\s*["']use client["']/.test(withoutComments(file.text));
const isServerAction = (file: SourceFile): boolean => /^\s*["']use server["']/.test(withoutComments(file.text));

/** What "use client" files import goes to the browser: nothing on the way may know the database, secrets or Node. */
export const clientCode: Check = (files) => {
  const code = files.filter(isCode);
  const graph = importGraph(code);
  const actions = new Set(code.filter(isServerAction).map((file) => file.path));
  const starts = code.filter(isClient).map((file) => file.path);
  const reachedBy = reachedFrom(starts, graph, (path) => actions.has(path));
  return [...reachedBy].flatMap(([path, importer]) => {
    const says = actions.has(path) ? null : (serverOnly(path) ?? serverPackage(path, graph));
    return says === null ? [] : [{ path, says: `${says}, and reaches the browser through ${importer}` }];
  });
};

function serverOnly(path: string): string | null {
  const place = placeOf(path);
  const isServerPart = place.kind === "feature" && (place.part === "queries" || place.part === "commands");
  const isServerFolder =
    place.kind === "foundation" && ["db", "audit", "jobs", "documents", "testing"].includes(place.folder);
  const isAuth = place.kind === "foundation" && place.folder === "auth" && path !== "lib/auth/actor.ts";
  return isServerPart || isServerFolder || isAuth || place.kind === "lone" ? "belongs to the server" : null;
}

function serverPackage(path: string, graph: ImportGraph): string | null {
  const found = (graph.get(path) ?? []).find(
    ({ specifier, typeOnly }) =>
      !typeOnly && /^(?:node:|server-only$|next\/headers$|next-intl\/server$)/.test(specifier),
  );
  return found === undefined ? null : `imports ${found.specifier}`;
}
