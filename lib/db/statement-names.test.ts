import { expect, test } from "vitest";
import { statementNames } from "./statement-names";

const listOf = (length: number) =>
  `SELECT 1 WHERE "id" IN (${Array.from({ length }, (_, place) => `$${place + 1}`).join(",")})`;

test("a statement has a name from the third time on, and keeps it", () => {
  const nameOf = statementNames();
  const names = Array.from({ length: 5 }, () => nameOf({ sql: "SELECT 1" }));
  expect(names.slice(0, 2)).toEqual(["", ""]);
  expect(new Set(names.slice(2)).size).toBe(1);
  expect(names[2]).toMatch(/^s[0-9a-f]{32}$/);
});

test("other statements have other names, lists of another length too", () => {
  const nameOf = statementNames();
  const third = (sql: string) => [1, 2, 3].map(() => nameOf({ sql }))[2];
  expect(new Set([1, 2, 3].map((length) => third(listOf(length)))).size).toBe(3);
});

test("what is asked once in a while takes no place, however much of it there is", () => {
  const nameOf = statementNames();
  for (let length = 1; length <= 1_001; length++) nameOf({ sql: listOf(length) });
  // The first of them is forgotten and begins anew; the last is remembered.
  expect([1, 2].map(() => nameOf({ sql: listOf(1) }))).toEqual(["", ""]);
  expect([1, 2].map(() => nameOf({ sql: listOf(1_001) }))[1]).not.toBe("");
});

test("no more than four hundred are prepared", () => {
  const nameOf = statementNames();
  const last = (sql: string) => [1, 2, 3, 4].map(() => nameOf({ sql })).at(-1);
  const names = Array.from({ length: 401 }, (_, number) => last(`SELECT ${number}`));
  expect(names.filter((name) => name !== "")).toHaveLength(400);
});
