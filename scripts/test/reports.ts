import { z } from "zod";
import { none, type Tally } from "./tally";

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** A test file that cannot even be loaded holds no test, and is one failure all the same. */
export function tallyOfVitest(report: unknown): Tally {
  const read = vitestReport.parse(report);
  const broken = read.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken.length,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()).default([]),
});

/** There are no retries; should one slip in, a test that passed at the second try counts as failed. */
export function tallyOfPlaywright(report: unknown): Tally {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** No report at all: the runner died before it could write one. */
export function tallyOf(text: string | null, read: (report: unknown) => Tally): Tally {
  return text === null ? none : read(JSON.parse(text));
}
