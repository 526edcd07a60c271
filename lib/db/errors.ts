import { Prisma } from "./generated/client";

/** The parts of a driver's error that Prisma 7.10 with adapter-pg passes on (tried on a real server: errors.db.test.ts). */
type DriverCause = {
  readonly kind?: string;
  readonly originalCode?: string;
  readonly originalMessage?: string;
  readonly constraint?: { readonly index?: string; readonly fields?: readonly string[] };
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function causeOf(fault: unknown): DriverCause | null {
  if (!isObject(fault)) return null;
  const meta = isObject(fault.meta) ? fault.meta : null;
  const carrier = isObject(meta?.driverAdapterError) ? meta.driverAdapterError : fault;
  return isObject(carrier.cause) ? carrier.cause : null;
}

/** Serialisation failures arrive as P2034 inside a statement and as a bare driver error at COMMIT; deadlocks as 40P01. */
export function isRetryableConflict(fault: unknown): boolean {
  if (fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === "P2034") return true;
  const cause = causeOf(fault);
  return (
    cause?.kind === "TransactionWriteConflict" || cause?.originalCode === "40001" || cause?.originalCode === "40P01"
  );
}

/** Name of the unique, check or exclusion constraint that refused a write; null when it was something else. */
export function violatedConstraint(fault: unknown): string | null {
  const cause = causeOf(fault);
  if (!cause) return null;
  if (cause.constraint?.index) return cause.constraint.index;
  const named = /constraint "([^"]+)"/.exec(cause.originalMessage ?? "");
  return named?.[1] ?? null;
}
