import { z } from "zod";
import { env } from "@/lib/env";
import { Problem } from "../scripts/bootstrap/problem.mjs";

const statusSchema = z.object({ httpStatusCode: z.number().optional() });
const LINE_FAULTS: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);
const ADVICE =
  "Nothing was deleted. Look at JIGAI_S3_ENDPOINT, JIGAI_S3_BUCKET and the keys, and whether the server is up; then run the command again, it goes on where it was.";

/** Work with stored files; a bucket that does not answer, or says no, is a sentence and no stack trace. */
export async function withFiles<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (fault) {
    const why = whyOf(fault);
    if (why === null) throw fault;
    const { JIGAI_S3_BUCKET, JIGAI_S3_ENDPOINT } = env();
    const where = JIGAI_S3_ENDPOINT === "" ? "" : ` at ${JIGAI_S3_ENDPOINT}`;
    throw new Problem(`The bucket "${JIGAI_S3_BUCKET}"${where} cannot be used: ${why}.`, ADVICE);
  }
}

/** Null for what is no fault of the bucket's. Whatever its client throws carries `$metadata`, what the line does a code. */
function whyOf(fault: unknown): string | null {
  if (!(fault instanceof Error)) return null;
  const code = "code" in fault && typeof fault.code === "string" ? fault.code : "";
  if (LINE_FAULTS.has(code)) return `its server cannot be reached (${code})`;
  if (fault.name === "TimeoutError") return "its server does not answer (timed out)";
  if (fault.name === "CredentialsProviderError") return "no keys are set for it";
  if (!("$metadata" in fault)) return null;
  const { httpStatusCode } = statusSchema.catch({}).parse(fault.$metadata);
  return httpStatusCode === undefined
    ? `its server said ${fault.name}`
    : `its server said ${fault.name} (${httpStatusCode})`;
}
