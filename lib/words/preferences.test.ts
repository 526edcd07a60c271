import { describe, expect, it } from "vitest";
import { ownPath, parseLocale, parseTextSize, pathOfReferer } from "./preferences";

describe("going back after a change of language or text size", () => {
  it.each(["/", "/check", "/notices?year=2026&unit=360802", "/calls/1#steps"])("returns to the own path %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\evil.example",
    "\\\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/ok\r\nSet-Cookie: a=b",
    "evil",
    "",
    undefined,
    ["/check"],
  ])("refuses %j and goes to the start page", (path) => {
    expect(ownPath(path)).toBe("/");
  });

  it("takes path and query of the page that sent the form", () => {
    expect(pathOfReferer("http://localhost:3000/notices?year=2026")).toBe("/notices?year=2026");
  });

  it.each(["https://evil.example//evil.example", "nonsense", null])("refuses the referer %j", (referer) => {
    expect(pathOfReferer(referer)).toBe("/");
  });
});

describe("stored preferences", () => {
  it("are Chinese and normal text unless they say otherwise", () => {
    expect(parseLocale("fr")).toBe("zh-CN");
    expect(parseLocale("en")).toBe("en");
    expect(parseTextSize(undefined)).toBe("normal");
    expect(parseTextSize("large")).toBe("large");
  });
});
