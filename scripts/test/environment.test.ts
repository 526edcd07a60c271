import { expect, test } from "vitest";
import { testEnvironment } from "./environment";

test("a database, port or data directory set for this machine's portal does not reach the tests", () => {
  const set = {
    NODE_ENV: "production",
    DATABASE_URL: "postgresql://db.example/real",
    DATABASE_OWNER_URL: "postgresql://db.example/real",
    JIGAI_DATA_DIR: "/srv/jigai",
    JIGAI_TEST_POSTGRES: "/usr/lib/postgresql/16/bin",
    PORT: "80",
    PATH: "/usr/bin",
    CHROMIUM_PATH: "/opt/chromium",
  } as const;
  expect(testEnvironment(set)).toEqual({
    JIGAI_TEST_POSTGRES: "/usr/lib/postgresql/16/bin",
    PATH: "/usr/bin",
    CHROMIUM_PATH: "/opt/chromium",
    NODE_ENV: "test",
    NO_COLOR: "1",
    NEXT_TELEMETRY_DISABLED: "1",
  });
});
