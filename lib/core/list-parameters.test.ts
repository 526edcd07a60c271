import { describe, expect, it } from "vitest";
import {
  dayText,
  isFiltered,
  type ListSpec,
  listQuery,
  oneOf,
  pageNumbers,
  pageOffset,
  pageRange,
  readListParameters,
  searchText,
} from "./list-parameters";

const spec: ListSpec<"submittedAt" | "firm", "unit" | "q" | "since"> = {
  sorts: ["submittedAt", "firm"],
  sort: "submittedAt",
  direction: "desc",
  filters: { unit: oneOf(["360802", "360803"]), q: searchText, since: dayText },
};

describe("reading a list's URL", () => {
  it("starts at the first page in the list's own order", () => {
    expect(readListParameters(spec, {})).toEqual({
      page: 1,
      pageSize: 20,
      sort: "submittedAt",
      direction: "desc",
      filters: {},
    });
  });

  it("takes known filters, order and page", () => {
    const parameters = readListParameters(spec, {
      unit: "360802",
      q: " 电子 ",
      sort: "firm",
      direction: "desc",
      page: "3",
    });
    expect(parameters).toMatchObject({
      page: 3,
      sort: "firm",
      direction: "desc",
      filters: { unit: "360802", q: "电子" },
    });
    expect(pageOffset(parameters)).toBe(40);
  });

  it("ignores what it does not know", () => {
    const parameters = readListParameters(spec, {
      unit: "999999",
      sort: "password",
      direction: "up",
      secret: "1",
      since: "soon",
    });
    expect(parameters).toMatchObject({ sort: "submittedAt", direction: "desc", filters: {} });
    expect(isFiltered(parameters)).toBe(false);
  });

  it.each(["0", "-1", "1.5", "1e9", "99999999999", "x", ""])("takes page %j for the first", (page) => {
    expect(readListParameters(spec, { page }).page).toBe(1);
  });

  it("takes the first of a repeated parameter", () => {
    expect(readListParameters(spec, { unit: ["360803", "360802"] }).filters.unit).toBe("360803");
  });

  it("sorts upwards when another column is chosen", () => {
    expect(readListParameters(spec, { sort: "firm" }).direction).toBe("asc");
  });

  it("cuts a search text and takes control characters out", () => {
    const { q } = readListParameters(spec, { q: `a\u0000b${"长".repeat(200)}` }).filters;
    expect(q).toHaveLength(80);
    expect(q?.startsWith("a b长")).toBe(true);
  });
});

describe("writing a list's URL", () => {
  it("says nothing that is the default", () => {
    expect(listQuery(spec, readListParameters(spec, {}))).toBe("");
  });

  it("leads back to the same parameters", () => {
    const parameters = readListParameters(spec, { unit: "360802", q: "a&b=c", sort: "firm", page: "2" });
    const query = listQuery(spec, parameters);
    expect(readListParameters(spec, Object.fromEntries(new URLSearchParams(query)))).toEqual(parameters);
  });

  it("changes one thing at a time", () => {
    const parameters = readListParameters(spec, { unit: "360802" });
    expect(listQuery(spec, parameters, { page: 4 })).toBe("?unit=360802&page=4");
    expect(listQuery(spec, parameters, { filters: {} })).toBe("");
  });
});

describe("pages", () => {
  it("counts entries from one to the last", () => {
    expect(pageRange(readListParameters(spec, { page: "3" }), 58)).toEqual({ pages: 3, from: 41, to: 58 });
    expect(pageRange(readListParameters(spec, {}), 0)).toEqual({ pages: 1, from: 0, to: 0 });
    expect(pageRange(readListParameters(spec, {}), 20).pages).toBe(1);
    expect(pageRange(readListParameters(spec, {}), 21).pages).toBe(2);
  });

  it("offers both ends and the neighbours", () => {
    expect(pageNumbers(1, 1)).toEqual([1]);
    expect(pageNumbers(2, 3)).toEqual([1, 2, 3]);
    expect(pageNumbers(6, 12)).toEqual([1, null, 5, 6, 7, null, 12]);
  });
});
