import { defineConfig } from "@playwright/test";

// npm test starts the portal and says where it is. By hand: JIGAI_E2E_URL=http://localhost:3000 npx playwright test
const { JIGAI_E2E_URL, CHROMIUM_PATH, CI, JIGAI_TRACE } = process.env;

/** As root Chromium runs without its sandbox; the rest keeps it from calling its maker on a closed network. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  forbidOnly: CI !== undefined,
  retries: 0,
  workers: 1, // the clock that tests move is one for the whole portal
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: JIGAI_E2E_URL ?? "http://localhost:3000",
    browserName: "chromium",
    headless: true,
    actionTimeout: 20_000,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    // Recording every step takes a good part of the run; a failure leaves its screenshot and the page as it was.
    trace: JIGAI_TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      args: process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet,
    },
  },
});
