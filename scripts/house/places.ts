/** Where a file stands. The lists are closed: a name that is not here does not exist in this house. */

/** Imports point left. Folders in one step may use each other as long as no circle comes of it. */
const FEATURE_STEPS = [
  ["reference"], // lists out of documents of others
  ["accounts", "announcements", "calendars", "calls", "firms", "library", "notifications", "questions"],
  ["applications", "evidence"],
  ["eligibility"],
  ["checks", "inquiries"],
  ["screening"],
  ["recommendations"],
  ["sitechecks"],
  ["panels"],
  ["experts", "recusals"], // whoever changes in the pool or is asked away is compared with all that is under review
  ["ranking"],
  ["awards"],
  ["notices"],
  ["clocks"],
  ["followup"],
  ["satisfaction"],
  ["visits"], // what has changed in all of them since somebody was here
  ["inspection"], // reads everything, changes nothing
] as const;

const PARTS = ["domain", "policy", "schema", "queries", "commands", "actions", "ui"] as const;
export type Part = (typeof PARTS)[number];

const FOUNDATIONS = [
  "core", // pure and shared
  "db", // the one door to PostgreSQL
  "auth", // who is asking
  "audit", // append-only events
  "jobs", // queue and mail
  "health", // can this server serve
  "documents", // typesetting and spreadsheets
  "ui", // components that know no domain
  "words", // messages in both languages
  "testing", // builders
] as const;
export type Foundation = (typeof FOUNDATIONS)[number];

/** Single files directly under lib. */
const LONE_FILES = ["block-hash", "env", "log"] as const;
export type LoneFile = (typeof LONE_FILES)[number];

const TOP_FOLDERS = ["app", "cli", "docs", "e2e", "lib", "prisma", "public", "scripts", "security", "verifier"];

export type Place =
  | { readonly kind: "feature"; readonly feature: string; readonly part: Part }
  | { readonly kind: "foundation"; readonly folder: Foundation }
  | { readonly kind: "lone"; readonly file: LoneFile }
  | { readonly kind: "app" }
  | { readonly kind: "tool" } // command line, start, tests of the browser, configuration
  | { readonly kind: "nowhere"; readonly says: string };

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T =>
  (list as readonly string[]).includes(value);

const featureNames: readonly string[] = FEATURE_STEPS.flat();
export const stepOf = (feature: string): number =>
  FEATURE_STEPS.findIndex((step) => (step as readonly string[]).includes(feature));

export function placeOf(path: string): Place {
  const [top = "", second = "", third = "", fourth] = path.split("/");
  if (second === "") return /^(?:proxy|instrumentation)\.ts$/.test(path) ? { kind: "app" } : { kind: "tool" };
  if (!TOP_FOLDERS.includes(top) && !top.startsWith(".")) {
    return { kind: "nowhere", says: `the folder ${top}/ is not in the list of scripts/house/places.ts` };
  }
  if (top === "app") return { kind: "app" };
  if (top !== "lib") return { kind: "tool" };
  if (third === "") return placeOfLoneFile(second);
  if (isOneOf(FOUNDATIONS, second)) return { kind: "foundation", folder: second };
  if (!featureNames.includes(second))
    return { kind: "nowhere", says: `lib/${second}/ is no feature and no foundation` };
  return placeInFeature(second, third, fourth !== undefined);
}

function placeOfLoneFile(name: string): Place {
  const file = stem(name);
  if (isOneOf(LONE_FILES, file)) return { kind: "lone", file };
  return { kind: "nowhere", says: `lib/${name} belongs in a feature or in a foundation such as lib/core` };
}

function placeInFeature(feature: string, name: string, isFolder: boolean): Place {
  const part = isFolder ? name : stem(name);
  if (!isOneOf(PARTS, part)) return { kind: "nowhere", says: `a feature has only ${PARTS.join(", ")}; not ${name}` };
  if (part === "ui" && !isFolder) return { kind: "nowhere", says: "ui is a folder" };
  return { kind: "feature", feature, part };
}

/** `commands.race.db.test.ts` tests `commands`. */
const stem = (name: string): string => name.split(".")[0] ?? name;
