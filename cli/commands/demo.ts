import path from "node:path";
import type { DemoAccount } from "@/lib/accounts/queries/demo-accounts";
import { type DataDirectory, openDataDirectory, writePrivately } from "../../scripts/portal/data-directory";
import { urlsOfRunningDatabase } from "../../scripts/portal/embedded-database";
import { replaceEmbeddedDatabase, withoutWaitingForDisk } from "../../scripts/portal/fresh-database";
import type { Urls } from "../../scripts/postgres/roles";

const USAGE = "usage: jigai demo load | jigai demo reset | jigai demo reviews FILE";
const BAD_INPUT = 2;

/** `jigai demo load` fills an empty database with the season; `jigai demo reset` begins a fresh one, with a call that is open now. */
export async function run(args: readonly string[]): Promise<number> {
  const [action] = args;
  if (action === "reviews") return reviews(args.slice(1));
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (args.length !== 1 || (action !== "load" && action !== "reset")) return refuse(USAGE);
  if (ownerUrl === undefined || ownerUrl === "")
    return refuse("The season moves the clock, which belongs to the owner of the schema: set DATABASE_OWNER_URL.");
  const directory = openDataDirectory(process.env.JIGAI_DATA_DIR);
  const running = urlsOfRunningDatabase(directory);
  const embedded = running?.owner === ownerUrl ? running : null;
  const begun = performance.now();
  const accounts = action === "load" ? await load(embedded, ownerUrl) : await reset(directory, embedded, ownerUrl);
  if (typeof accounts === "string") return refuse(accounts);
  const file = path.join(directory.path, "demo-accounts.json");
  writePrivately(file, JSON.stringify(accounts, null, 2));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`The demo season is there after ${seconds} s. ${accounts.length} accounts to sign in with: ${file}`);
  return 0;
}

/** The accounts, or why not. */
type Loading = Promise<readonly DemoAccount[] | string>;

const REFUSALS = {
  production: "This is a production portal. Demo data is loaded into demo and test portals only.",
  "not-empty": "This database is in use already. Only an empty one is filled; jigai demo reset begins afresh.",
} as const;

async function load(embedded: Urls | null, ownerUrl: string): Loading {
  const { loadObstacle, loadSeason } = await import("@/lib/testing/demo/load-season");
  const obstacle = await loadObstacle(ownerUrl);
  if (obstacle !== null) return REFUSALS[obstacle];
  const fill = () => loadSeason(ownerUrl);
  return embedded === null ? fill() : withoutWaitingForDisk(embedded.maintenance, fill);
}

async function reset(directory: DataDirectory, embedded: Urls | null, ownerUrl: string): Loading {
  const { loadObstacle, loadSeason } = await import("@/lib/testing/demo/load-season");
  if ((await loadObstacle(ownerUrl)) === "production") return REFUSALS.production;
  if (embedded === null)
    return "Only the embedded database is thrown away and made anew. Make an empty database of your own and run jigai demo load.";
  const instance = process.env.JIGAI_INSTANCE === "test" ? "test" : "demo";
  return replaceEmbeddedDatabase(directory, instance, (urls) => {
    // Read when the first command opens a connection, which is after this.
    Object.assign(process.env, { DATABASE_URL: urls.application, DATABASE_OWNER_URL: urls.owner });
    return loadSeason(urls.owner);
  });
}

const BOARD_REFUSALS = {
  production: REFUSALS.production,
  "no-season": "There is no demo season yet. Load it first: jigai demo load.",
  "loaded-already": "A board of review sheets is there already.",
} as const;

/** `jigai demo reviews FILE`: the published sheets of a grant agency (ID, RevID, Score 1.0 to 5.0) as a ranked, archived call. */
async function reviews([file, ...rest]: readonly string[]): Promise<number> {
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (file === undefined || rest.length > 0) return refuse(USAGE);
  if (!ownerUrl) return refuse("The board is written as the owner of the schema: set DATABASE_OWNER_URL.");
  const [{ readInput }, { readGrantReviews }, { loadReviewBoard }] = await Promise.all([
    import("../read-input"),
    import("@/lib/testing/demo/grant-reviews"),
    import("@/lib/testing/demo/load-review-board"),
  ]);
  const sheets = readGrantReviews(new TextDecoder().decode(await readInput(file)));
  if (typeof sheets === "string") return refuse(sheets);
  const loaded = await loadReviewBoard(ownerUrl, sheets);
  if (typeof loaded === "string") return refuse(BOARD_REFUSALS[loaded]);
  console.log(
    `A board of ${sheets.size} projects is there for those who deliberate: /desk/calls/${loaded.callId}/ranking`,
  );
  return 0;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return BAD_INPUT;
}
