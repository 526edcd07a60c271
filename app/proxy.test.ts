import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { config, proxy } from "../proxy";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://portal@localhost/portal");
  vi.stubEnv("NEXTAUTH_SECRET", "x".repeat(32));
  vi.stubEnv("PORTAL_URL", "https://portal.example");
});
afterAll(() => vi.unstubAllEnvs());

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`https://portal.example${path}`, { headers }));

const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

describe("the headers of a page", () => {
  it("carry a nonce that is never the same twice", () => {
    const [first, second] = [ask("/check"), ask("/check")].map((answer) =>
      nonceOf(answer.headers.get("content-security-policy")),
    );
    expect(first).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(first).not.toBe(second);
  });

  it("hand the renderer the same nonce, whatever the client said", () => {
    const answer = ask("/check", { "x-nonce": "mine", "content-security-policy": "script-src 'nonce-mine'" });
    const nonce = nonceOf(answer.headers.get("content-security-policy"));
    expect(answer.headers.get("x-middleware-request-x-nonce")).toBe(nonce);
    expect(nonceOf(answer.headers.get("x-middleware-request-content-security-policy"))).toBe(nonce);
  });

  it("do not let a client skip the work", () => {
    const passed = ask("/check", { "next-resume": "1", "x-middleware-subrequest": "proxy" }).headers.get(
      "x-middleware-override-headers",
    );
    expect(passed).not.toContain("next-resume");
    expect(passed).not.toContain("x-middleware-subrequest");
  });

  it("insist on https where the portal is served by it", () => {
    expect(ask("/").headers.get("strict-transport-security")).toContain("max-age");
  });

  it("close the image optimizer", () => {
    expect(ask("/_next/image?url=%2Fx&w=64&q=75").status).toBe(404);
  });
});

describe("which addresses get them", () => {
  const pattern = new RegExp(`^${config.matcher[0]}$`);

  it.each(["/", "/check", "/sign-in", "/notices", "/notices/7", "/desk/applications/7", "/apis", "/preferences"])(
    "%s is a page",
    (path) => {
      expect(path).toMatch(pattern);
    },
  );

  it.each([
    "/api/health",
    "/api/evidence/7",
    "/_next/static/chunks/a.js",
    "/notices/7/document",
    "/notices/7/document.pdf",
    "/notices/7/document/3",
    "/icon.svg",
  ])("%s sets its own", (path) => {
    expect(path).not.toMatch(pattern);
  });
});
