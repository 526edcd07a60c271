/** Called once by each server process before it takes requests. */
export async function register(): Promise<void> {
  // Next also compiles this file for a runtime without PostgreSQL.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startClockJob } = await import("@/lib/jobs/clock-job");
  startClockJob();
  // biome-ignore lint/style/noRestrictedImports: no route; what runs beside the pages is started here
  const { startScanRounds } = await import("@/lib/evidence/commands/scan-rounds");
  startScanRounds();
  const { startWorkerOfServer } = await import("@/lib/jobs/worker-of-server");
  startWorkerOfServer();
}
