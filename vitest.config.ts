import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = {
  "@": path.resolve(import.meta.dirname),
  // `server-only` throws outside React's server condition; under test every module is server code.
  "server-only": path.resolve(import.meta.dirname, "lib/testing/empty-module.ts"),
};

const onDatabase = {
  globalSetup: ["lib/testing/database-server.ts"],
  setupFiles: ["lib/testing/database.ts"],
};

/** They put another module in a module's place, or another setting in the environment before it is read. */
const alone = [
  "lib/auth/define-action.db.test.ts",
  "lib/evidence/commands/scanning.db.test.ts",
  "lib/jobs/mail.db.test.ts",
  "lib/testing/demo/play-season.db.test.ts",
];

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
