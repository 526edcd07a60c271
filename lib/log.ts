import { type Logger, pino } from "pino";
import { env } from "./env";

let logger: Logger | null = null;

/** One line of JSON a happening, to standard output. No personal data: ids, codes and numbers, and the address of whoever
 * was refused without being signed in. */
export function log(): Logger {
  logger ??= pino({ level: env().JIGAI_LOG_LEVEL, serializers: { fault: pino.stdSerializers.err } });
  return logger;
}
