import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, pageHeaders } from "./security-headers";

const context = { nonce: "bm9uY2U=", https: true, development: false };

describe("the content security policy of a page", () => {
  const policy = new Map(
    contentSecurityPolicy(context)
      .split("; ")
      .map((directive) => {
        const [name = "", ...values] = directive.split(" ");
        return [name, values.join(" ")];
      }),
  );

  it("runs only scripts that carry the nonce", () => {
    expect(policy.get("script-src")).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
  });

  it("takes style sheets by nonce, and style attributes as the one exception", () => {
    expect(policy.get("style-src")).toBe("'self' 'nonce-bm9uY2U='");
    expect(policy.get("style-src-attr")).toBe("'unsafe-inline'");
  });

  it("closes plugins, base, framing, foreign forms and foreign connections", () => {
    expect(policy.get("object-src")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("form-action")).toBe("'self'");
    expect(policy.get("connect-src")).toBe("'self'");
    expect(policy.get("worker-src")).toBe("'self'");
    expect(policy.get("img-src")).toBe("'self' data:");
  });

  it("allows evaluation in development only", () => {
    expect(contentSecurityPolicy(context)).not.toContain("unsafe-eval");
    expect(contentSecurityPolicy({ ...context, development: true })).toContain("'unsafe-eval'");
  });
});

describe("the other headers of a page", () => {
  it("never lets a page into a cache", () => {
    expect(pageHeaders(context).get("Cache-Control")).toBe("private, no-store");
  });

  it("insists on https only where the portal is served by https", () => {
    expect(pageHeaders(context).get("Strict-Transport-Security")).toContain("max-age=31536000");
    expect(pageHeaders({ ...context, https: false }).has("Strict-Transport-Security")).toBe(false);
  });
});
