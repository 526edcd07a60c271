import { Problem } from "../bootstrap/problem.mjs";
import { type DataDirectory, keptSecret, openDataDirectory } from "./data-directory";
import { urlsOfRunningDatabase } from "./embedded-database";

/** What the person who starts the portal may choose, all by environment variables. */
export interface Settings {
  readonly port: number;
  /** The address to listen on; a demonstration is for this machine only unless told otherwise. */
  readonly host: string | undefined;
  readonly directory: DataDirectory;
  readonly external: {
    readonly application: string;
    readonly owner: string | undefined;
    /** As the role that works off the queue; without it jobs wait. */
    readonly worker: string | undefined;
  } | null;
  readonly instance: "demo" | "test" | "production";
  readonly portalUrl: string;
}

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = portOf(environment.PORT || "3000");
  const application = environment.DATABASE_URL || undefined;
  const owner = environment.DATABASE_OWNER_URL || undefined;
  if (application === undefined && owner !== undefined) {
    throw new Problem(
      "DATABASE_OWNER_URL is set and DATABASE_URL is not.",
      "Set both for a database of your own, or none for the embedded one.",
    );
  }
  const external =
    application === undefined ? null : { application, owner, worker: environment.DATABASE_WORKER_URL || undefined };
  return {
    port,
    host: environment.JIGAI_HOST || (external ? undefined : "127.0.0.1"),
    directory: openDataDirectory(environment.JIGAI_DATA_DIR),
    external,
    instance: instanceOf(environment.JIGAI_INSTANCE || (external ? "production" : "demo"), external !== null),
    portalUrl: environment.PORTAL_URL || `http://localhost:${port}`,
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`PORT is "${text}", which is no port.`, "Set PORT to a number from 1 to 65535.");
}

function instanceOf(text: string, external: boolean): Settings["instance"] {
  if (text === "demo" || text === "test") return text;
  if (text === "production" && external) return text;
  throw new Problem(
    `JIGAI_INSTANCE is "${text}".`,
    "It may be demo or test; production (the default) goes with a database of your own in DATABASE_URL.",
  );
}

/** What the portal's processes get to know. The owner's address is not among it: the portal has no use for it. */
export function portalEnvironment(
  settings: Settings,
  databaseUrl: string,
  environment: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _, ...inherited } = environment;
  const worker = settings.external ? settings.external.worker : urlsOfRunningDatabase(settings.directory)?.worker;
  return {
    ...inherited,
    DATABASE_URL: databaseUrl,
    ...(worker === undefined ? {} : { DATABASE_WORKER_URL: worker }),
    JIGAI_DATA_DIR: settings.directory.path,
    JIGAI_INSTANCE: settings.instance,
    PORT: String(settings.port),
    PORTAL_URL: settings.portalUrl,
    NEXTAUTH_URL: inherited.NEXTAUTH_URL || settings.portalUrl,
    NEXTAUTH_SECRET: inherited.NEXTAUTH_SECRET || keptSecret(settings.directory, "nextauth"),
    JIGAI_SEALING_KEY: inherited.JIGAI_SEALING_KEY || keptSecret(settings.directory, "sealing"),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
