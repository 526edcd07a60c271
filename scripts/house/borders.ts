import { type Import, importGraph } from "./imports";
import { type Foundation, type LoneFile, type Part, type Place, placeOf, stepOf } from "./places";
import { type Check, type Fault, isTest, type SourceFile } from "./source-file";

type Wanted = Part | Foundation | LoneFile | "auth/actor";

const PURE: readonly Wanted[] = ["core", "domain", "auth/actor"];
const GROUND: readonly Wanted[] = ["core", "block-hash", "env", "log", "auth/actor"];

/** What each part of a feature may import; of other features only leftwards, except domains. */
const OF_PARTS: Record<Part, readonly Wanted[]> = {
  domain: PURE,
  policy: [...PURE, "policy"],
  schema: [...PURE, "schema"],
  queries: [...GROUND, "db", "audit", "auth", "documents", "words", "domain", "policy", "schema", "queries"],
  commands: [
    ...GROUND,
    ...(["db", "audit", "auth", "jobs", "documents", "words"] as const),
    ...(["domain", "policy", "schema", "queries", "commands"] as const),
  ],
  actions: [...GROUND, "auth", "words", "domain", "policy", "schema", "queries", "commands"],
  ui: ["core", "auth/actor", "ui", "words", "domain", "policy", "schema", "actions"],
};

const OF_FOUNDATIONS: Record<Exclude<Foundation, "testing">, readonly Wanted[]> = {
  core: ["core"],
  words: ["core", "words", "domain", "env"],
  ui: ["core", "ui", "words"],
  db: [...GROUND, "db"],
  audit: [...GROUND, "audit", "db", "domain"],
  auth: [...GROUND, "auth", "audit", "db", "words", "domain"],
  jobs: [...GROUND, "jobs", "audit", "db", "words", "domain", "queries", "documents"],
  documents: [...GROUND, "documents", "words", "domain"],
  health: [...GROUND, "db", "health"],
};

const OF_LONE_FILES: Record<LoneFile, readonly Wanted[]> = {
  "block-hash": ["core"],
  env: ["core"],
  log: ["core", "env"],
};

const OF_APP: readonly Wanted[] = [
  ...GROUND,
  ...(["auth", "documents", "health", "ui", "words", "domain", "policy", "schema", "queries", "actions"] as const),
];

/**
 * Route handlers that take a body no form can send. Everything else changes through an action. `instrumentation.ts` is no
 * route: it starts the worker.
 */
const ROUTES_THAT_RUN_COMMANDS: readonly string[] = [
  "app/api/applications/[applicationId]/evidence/route.ts",
  "app/api/applications/[applicationId]/sections/[section]/route.ts",
  "app/api/calls/[callId]/notice/route.ts",
  "app/api/inquiries/[inquiryId]/reply/route.ts",
  "app/api/library/import/route.ts",
  "app/api/experts/import/route.ts",
  "app/api/reference/import/route.ts",
  "app/api/proposals/[proposalId]/files/route.ts",
  "app/preferences/route.ts",
  "app/(people)/sign-in/sign-on/callback/route.ts",
  "app/api/licences/route.ts",
];

export const borders: Check = (files) => {
  const graph = importGraph(files);
  return files.flatMap((file) => (graph.get(file.path) ?? []).flatMap((wanted) => faultsOf(file, wanted)));
};

function faultsOf(file: SourceFile, wanted: Import): Fault[] {
  if (wanted.target === null) return [];
  const from = placeOf(file.path);
  const to = placeOf(wanted.target);
  const leaves = leavesItsFolder(file.path, wanted) ? [`${wanted.specifier} leaves its folder: write it with @/`] : [];
  const refused = isTest(file) ? refusedToTests(from, to) : (refusedTo(file.path, from, to, wanted) ?? null);
  return [...leaves, ...(refused === null ? [] : [`${wanted.specifier}: ${refused}`])].map((says) => ({
    path: file.path,
    says,
  }));
}

const refusedToTests = (from: Place, to: Place): string | null =>
  to.kind === "app" && from.kind !== "app" ? "nothing outside app imports app" : null;

function refusedTo(path: string, from: Place, to: Place, wanted: Import): string | null {
  if (to.kind === "app" && from.kind !== "app") return "nothing outside app imports app";
  const isBuilder = from.kind === "foundation" && from.folder === "testing";
  if (from.kind === "tool" || isBuilder || path === "instrumentation.ts") return null;
  if (to.kind === "tool" && !wanted.target?.endsWith(".json")) return "the product imports no script";
  const names = namesOf(to, wanted.target ?? "");
  if (names.length === 0) return null;
  const allowed = allowedTo(path, from, to, wanted);
  if (!names.some((name) => allowed.includes(name))) return `${nameOf(from)} may not import ${nameOf(to)}`;
  return pointsRight(from, to) && !drawsFindings(from, to)
    ? `imports point left: ${nameOf(from)} stands left of ${nameOf(to)}`
    : null;
}

function allowedTo(path: string, from: Place, to: Place, wanted: Import): readonly Wanted[] {
  switch (from.kind) {
    case "feature": {
      const own = to.kind === "feature" && to.feature === from.feature && to.part === from.part;
      const viewType = from.part === "ui" && wanted.typeOnly; // the shape of what a query hands over
      return [...OF_PARTS[from.part], ...(own ? [from.part] : []), ...(viewType ? (["queries"] as const) : [])];
    }
    case "foundation":
      return from.folder === "testing" ? [] : OF_FOUNDATIONS[from.folder];
    case "lone":
      return OF_LONE_FILES[from.file];
    case "app":
      return ROUTES_THAT_RUN_COMMANDS.includes(path) ? [...OF_APP, "commands"] : OF_APP;
    default:
      return [];
  }
}

function namesOf(place: Place, target: string): Wanted[] {
  switch (place.kind) {
    case "feature":
      return [place.part];
    case "foundation":
      return /^lib\/auth\/actor(?:\.ts)?$/.test(target) ? ["auth/actor", "auth"] : [place.folder];
    case "lone":
      return [place.file];
    default:
      return [];
  }
}

/** How a finding is drawn is one thing from the form to the bureau; it knows the engine's domain and nothing else: decision 0007. */
const drawsFindings = (from: Place, to: Place) =>
  from.kind === "feature" &&
  to.kind === "feature" &&
  from.part === "ui" &&
  to.part === "ui" &&
  to.feature === "eligibility";

/** A domain is pure and may be used from everywhere: decision 0007. */
const pointsRight = (from: Place, to: Place): boolean =>
  from.kind === "feature" && to.kind === "feature" && to.part !== "domain" && stepOf(to.feature) > stepOf(from.feature);

/** The linter judges imports by how they are written, so whatever crosses a border is written in full. */
function leavesItsFolder(path: string, { specifier, target }: Import): boolean {
  if (!specifier.startsWith(".") || target === null) return false;
  const [from, to] = [homeOf(path), homeOf(target)];
  return from !== null && to !== null && from !== to;
}

function homeOf(path: string): string | null {
  const [top = "", second = "", third] = path.split("/");
  if (top === "lib") return third === undefined ? "lib" : `lib/${second}`;
  return top === "app" ? "app" : null;
}

function nameOf(place: Place): string {
  switch (place.kind) {
    case "feature":
      return `${place.feature}/${place.part}`;
    case "foundation":
      return `lib/${place.folder}`;
    case "lone":
      return `lib/${place.file}`;
    default:
      return place.kind;
  }
}
