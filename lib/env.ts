import { z } from "zod";

/**
 * The only reader of process.env in the running portal. Checked once, at the first use of a value, so that a wrong
 * setting stops the server with a sentence and not a request with a stack trace.
 */
const environment = z
  .object({
    DATABASE_URL: z.string().min(1),
    /** As the role that works off the queue of jobs; without it they wait. */
    DATABASE_WORKER_URL: z.string().optional(),
    /** `apart`: jobs are worked off by `jigai worker`, a process of its own. */
    JIGAI_WORKER: z.enum(["server", "apart"]).default("server"),
    /** smtp://user:password@host:port or smtps://…; without it no mail is sent. */
    JIGAI_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** Sender of all mail: "name <address>" or an address. */
    JIGAI_MAIL_FROM: z.string().optional(),
    JIGAI_DATA_DIR: z.string().default(".data"),
    JIGAI_INSTANCE: z.enum(["production", "demo", "test"]).default("production"),
    PORT: z.coerce.number().int().default(3000),
    PORTAL_URL: z.string().optional(),
    /** Only what serves pages needs it; the command line does without. */
    NEXTAUTH_SECRET: z.string().min(32).optional(),
    /** What secrets in the database are sealed with. Lost, every second factor has to be enrolled anew, and no receipt of a sheet can be opened. */
    JIGAI_SEALING_KEY: z.string().min(32).optional(),
    /** Empty: files lie in the data directory. Otherwise in this S3-compatible bucket. */
    JIGAI_S3_BUCKET: z.string().default(""),
    JIGAI_S3_ENDPOINT: z.string().default(""),
    JIGAI_S3_REGION: z.string().default("us-east-1"),
    JIGAI_S3_ACCESS_KEY_ID: z.string().default(""),
    JIGAI_S3_SECRET_ACCESS_KEY: z.string().default(""),
    /** Where clamd listens: a socket's path, or host:port. Empty: files are not scanned. */
    JIGAI_CLAMD: z.string().default(""),
    /** A provider of OpenID Connect to sign in by; without all three there is none. */
    JIGAI_OIDC_ISSUER: z.url().optional(),
    JIGAI_OIDC_CLIENT_ID: z.string().min(1).optional(),
    JIGAI_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    /** As people know it. */
    JIGAI_OIDC_NAME: z.string().min(1).default("统一身份认证"),
    JIGAI_DATABASE_POOL: z.coerce.number().int().min(1).default(10),
    JIGAI_TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
    JIGAI_SITE_CODE: z.string().default(""),
    JIGAI_ICP: z.string().default(""),
    JIGAI_PUBLIC_SECURITY_NO: z.string().default(""),
    JIGAI_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .refine((given) => given.JIGAI_SMTP_URL === undefined || given.JIGAI_MAIL_FROM !== undefined, {
    path: ["JIGAI_MAIL_FROM"],
    message: "JIGAI_SMTP_URL is set, so the sender must be named too",
  });

type Environment = z.output<typeof environment> & { readonly PORTAL_URL: string };

let read: Environment | null = null;

export function env(): Environment {
  if (read) return read;
  const parsed = environment.safeParse(process.env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw new Error(`The portal's settings are not right — ${faults}`);
  }
  read = { ...parsed.data, PORTAL_URL: parsed.data.PORTAL_URL ?? `http://localhost:${parsed.data.PORT}` };
  return read;
}

/** What becomes of a letter here: sent, kept to be read in a demonstration, or not written at all. */
export function letterState(): "waiting" | "kept" | null {
  if (env().JIGAI_SMTP_URL !== undefined) return "waiting";
  return env().JIGAI_INSTANCE === "production" ? null : "kept";
}

/** Whether a letter can reach anybody here; where not, offer no way that needs one. In a demonstration the outbox shows it. */
export const lettersArrive = (): boolean => letterState() !== null;
