import { afterEach, expect, it, vi } from "vitest";
import { attemptKey, forgetAttempt } from "./attempt-key";

const A = "a5f3c0de-0000-4000-8000-000000000001";
const B = "a5f3c0de-0000-4000-8000-000000000002";

/** What a browser keeps over a reload. */
function browserKeeps(kept: Map<string, string>) {
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
}
afterEach(() => void vi.unstubAllGlobals());

it("keeps one key for one submission of one application until its answer has come", () => {
  browserKeeps(new Map());
  const key = attemptKey(A, 1);
  expect(attemptKey(A, 1)).toBe(key);
  expect(attemptKey(B, 1)).not.toBe(key);
  expect(attemptKey(A, 2)).not.toBe(key);
  forgetAttempt(A, 1);
  expect(attemptKey(A, 1)).not.toBe(key);
});

it("makes another key where something else was kept under its name", () => {
  browserKeeps(new Map([[`jigai-attempt:${A}:1`, "no key"]]));
  expect(attemptKey(A, 1)).toMatch(/^[0-9a-f]{8}-/);
});

it("has a key where the browser keeps nothing", () => {
  vi.stubGlobal("localStorage", undefined);
  expect(attemptKey(A, 1)).toMatch(/^[0-9a-f]{8}-/);
  expect(() => forgetAttempt(A, 1)).not.toThrow();
});
