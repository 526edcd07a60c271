import { expect, it } from "vitest";
import { ownPath } from "./own-path";

it.each(["/applications", "/desk/calls?page=2", "/a/b#c"])("goes back to the portal's own page %s", (path) => {
  expect(ownPath(path, "/")).toBe(path);
});

it.each([
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/a\r\nSet-Cookie: b",
  "",
  null,
  undefined,
])("goes home instead of to %j", (path) => {
  expect(ownPath(path, "/home")).toBe("/home");
});
