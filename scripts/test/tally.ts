/** How many checks came out how. Formatting, types and the build count as one each. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const none: Tally = { passed: 0, failed: 0, skipped: 0 };
export const onePassed: Tally = { ...none, passed: 1 };
export const oneFailed: Tally = { ...none, failed: 1 };
export const oneSkipped: Tally = { ...none, skipped: 1 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    none,
  );
}

export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}

/** A runner that ended in failure, or ran nothing at all, has failed, whatever its report counts. */
export function judged(tally: Tally, exitCode: number): Tally {
  if (tally.failed > 0) return tally;
  if (exitCode !== 0 || tally.passed === 0) return { ...tally, failed: 1 };
  return tally;
}
