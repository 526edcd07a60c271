import path from "node:path";
import { defineConfig } from "vitest/config";
import { databaseTestsApart } from "./scripts/house/database-tests-apart.mjs";

const alias = {
  "@": path.resolve(import.meta.dirname),
  // `server-only` throws outside React's server condition; under test every module is server code.
  "server-only": path.resolve(import.meta.dirname, "lib/testing/empty-module.ts"),
};

const onDatabase = {
  globalSetup: ["lib/testing/database-server.ts"],
  setupFiles: ["lib/testing/database.ts"],
};

const alone = databaseTestsApart(import.meta.dirname);

export default defineConfig({
  resolve: { alias },
  test: {
    env: { TZ: "Asia/Kathmandu" }, // a forgotten time zone shows as 5:45 hours
    // A busy machine is not a failure; what has to be fast is measured by its own test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,cli,scripts,app}/**/*.test.ts"],
          exclude: ["**/*.db.test.ts", "**/*.portal.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          ...onDatabase,
          name: "db",
          include: ["{lib,cli,scripts,app}/**/*.db.test.ts"],
          exclude: [...alone, "**/node_modules/**"],
          // Loading the portal's modules anew for each file took more time than its tests; state lives in the database.
          isolate: false,
        },
      },
      { extends: true, test: { ...onDatabase, name: "db-alone", include: alone } },
      {
        extends: true,
        test: { name: "portal", include: ["scripts/**/*.portal.test.ts"] }, // starts and stops the built portal
      },
    ],
  },
});
