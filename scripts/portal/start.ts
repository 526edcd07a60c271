import { stopRunning } from "../bootstrap/run.mjs";
import { explain, seconds, step } from "../bootstrap/steps.mjs";
import { type Build, ensureBuild } from "./build";
import { type DatabaseOfStart, embeddedDatabase, externalDatabase } from "./database-of-start";
import { generateClient } from "./generate";
import { holdDirectory, stopLeftoverServer } from "./hold";
import { watchParent } from "./parent";
import { requirePort } from "./port";
import { startServer } from "./server";
import { portalEnvironment, readSettings, type Settings } from "./settings";

/** Everything from an installed clone to a portal that answers; afterwards waits until it is stopped. */
export async function startPortal({ development }: { development: boolean }) {
  const begun = performance.now();
  const ending = new Ending();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => ending.end(0));
  watchParent(() => ending.end(0));

  try {
    const settings = readSettings(process.env);
    ending.first(await holdDirectory(settings.directory));
    await stopLeftoverServer(settings.directory);
    await requirePort(settings);
    await step("Database client", generateClient);
    const database = await openDatabase(settings, ending);
    // Beside each other: the season needs the database, the build the compiler.
    const [build] = await Promise.all([development ? null : step("Build", ensureBuild), database.loadSeason()]);
    const server = await step("Portal", () =>
      startServer({
        settings,
        development,
        environment: { ...portalEnvironment(settings, database.url), ...buildEnvironment(build) },
        logFile: development || settings.external ? null : settings.directory.log("portal"),
      }),
    );
    ending.first(server.stop);
    server.process.once("exit", () => ending.end(1, "The portal stopped by itself."));
    console.log(`  ready after ${seconds(performance.now() - begun)}`);
    console.log(`Ready: http://localhost:${settings.port}`);
  } catch (error) {
    ending.end(1, error);
  }
}

async function openDatabase(settings: Settings, ending: Ending): Promise<DatabaseOfStart> {
  if (settings.external) return externalDatabase(settings.external);
  const { database, cluster } = await embeddedDatabase(settings, (stop) => ending.first(stop));
  cluster.process.once("exit", () => ending.end(1, "The database stopped by itself."));
  return database;
}

const buildEnvironment = (build: Build | null) =>
  build ? { NEXT_DIST_DIR: build.folder, JIGAI_BUILD_ID: build.id } : {};

/** Stops what was started, the last first, and only once, whoever asks: a signal, a failure, or a part that stopped by itself. */
class Ending {
  readonly #work: (() => Promise<void> | void)[] = [];
  #begun = false;

  first(work: () => Promise<void> | void) {
    this.#work.unshift(work);
  }

  end(code: number, reason?: unknown) {
    if (this.#begun) return;
    this.#begun = true;
    if (reason instanceof Error) explain(reason);
    else if (reason !== undefined) console.error(`\n${reason} Its log is in the data directory, under log.`);
    void this.#stopAll().finally(() => process.exit(code));
  }

  async #stopAll() {
    await stopRunning();
    for (const stop of this.#work) await stop();
  }
}
