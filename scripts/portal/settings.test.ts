import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { portalEnvironment, readSettings } from "./settings";

const folder = mkdtempSync(path.join(tmpdir(), "jigai-settings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const given = (more: Record<string, string>) => ({
  NODE_ENV: "test" as const,
  JIGAI_DATA_DIR: path.join(folder, "data"),
  ...more,
});

test("with nothing set the portal is a demonstration on port 3000, for this machine only", () => {
  const settings = readSettings(given({}));
  expect(settings).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    instance: "demo",
    external: null,
    portalUrl: "http://localhost:3000",
  });
});

test("a database of one's own makes it a production portal on every address", () => {
  const settings = readSettings(
    given({ DATABASE_URL: "postgresql://app@db/jigai", PORTAL_URL: "https://jigai.example" }),
  );
  expect(settings).toMatchObject({ instance: "production", host: undefined, portalUrl: "https://jigai.example" });
});

test.each([
  [{ PORT: "99999" }, "PORT"],
  [{ PORT: "http" }, "PORT"],
  [{ DATABASE_OWNER_URL: "postgresql://owner@db/jigai" }, "DATABASE_OWNER_URL"],
  [{ JIGAI_INSTANCE: "production" }, "JIGAI_INSTANCE"],
  [{ JIGAI_INSTANCE: "staging" }, "JIGAI_INSTANCE"],
])("a setting that cannot be meant is refused by name: %o", (setting, name) => {
  expect(() => readSettings(given(setting))).toThrow(name);
});

test("the portal's process learns the application's address and not the owner's, and keeps one secret", () => {
  const settings = readSettings(
    given({ DATABASE_URL: "postgresql://app@db/jigai", DATABASE_OWNER_URL: "postgresql://owner@db/jigai" }),
  );
  const environment = portalEnvironment(settings, "postgresql://app@db/jigai", {
    NODE_ENV: "test",
    DATABASE_OWNER_URL: "secret",
  });
  expect(environment.DATABASE_OWNER_URL).toBeUndefined();
  expect(environment.NEXTAUTH_SECRET).toHaveLength(43);
  expect(portalEnvironment(settings, "x", { NODE_ENV: "test" }).NEXTAUTH_SECRET).toBe(environment.NEXTAUTH_SECRET);
  expect(statSync(path.join(folder, "data/nextauth.secret")).mode & 0o777).toBe(0o600);
});
