/** What a list may be asked for by its URL. Whatever is not named here is ignored, and never reaches a query. */
export type ListSpec<Sort extends string, Filter extends string> = {
  readonly sorts: readonly Sort[];
  readonly sort: Sort;
  readonly direction: Direction;
  /** Name → how a value is read; null means "not a value of this filter". */
  readonly filters: Readonly<Record<Filter, ReadFilter>>;
  readonly pageSize?: number;
};

export type Direction = "asc" | "desc";
export type ReadFilter = (text: string) => string | null;

export type ListParameters<Sort extends string = string, Filter extends string = string> = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort: Sort;
  readonly direction: Direction;
  readonly filters: Readonly<Partial<Record<Filter, string>>>;
};

/** As Next hands over `searchParams`, and as `Object.fromEntries(url.searchParams)` gives them to an export. */
export type SearchParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

const PAGE_SIZE = 20;
const LAST_PAGE = 100_000; // keeps page × size far inside what the database takes for an offset
const TEXT_LENGTH = 80;

/** One of a closed list. */
export const oneOf =
  (values: readonly string[]): ReadFilter =>
  (text) =>
    values.includes(text) ? text : null;

/** What somebody typed to search for: trimmed, cut to a sensible length, without control characters. */
export const searchText: ReadFilter = (text) =>
  text
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, TEXT_LENGTH) || null;

/** A calendar day. */
export const dayText: ReadFilter = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);

export function readListParameters<Sort extends string, Filter extends string>(
  spec: ListSpec<Sort, Filter>,
  search: SearchParameters,
): ListParameters<Sort, Filter> {
  const single = (name: string) => {
    const value = search[name];
    return typeof value === "string" ? value : value?.[0];
  };
  const filters: Partial<Record<Filter, string>> = {};
  for (const name of filterNames(spec)) {
    const value = spec.filters[name](single(name) ?? "");
    if (value !== null && value !== "") filters[name] = value;
  }
  const sort = spec.sorts.find((known) => known === single("sort"));
  return {
    page: readPage(single("page")),
    pageSize: spec.pageSize ?? PAGE_SIZE,
    sort: sort ?? spec.sort,
    direction: readDirection(single("direction"), sort ?? spec.sort, spec),
    filters,
  };
}

function readPage(text: string | undefined): number {
  const page = /^[1-9]\d{0,5}$/.test(text ?? "") ? Number(text) : 1;
  return Math.min(page, LAST_PAGE);
}

function readDirection<Sort extends string>(
  text: string | undefined,
  sort: Sort,
  spec: ListSpec<Sort, string>,
): Direction {
  if (text === "asc" || text === "desc") return text;
  return sort === spec.sort ? spec.direction : "asc";
}

const filterNames = <Filter extends string>(spec: ListSpec<string, Filter>) => Object.keys(spec.filters) as Filter[]; // the record's own keys

/** Back to a query string, without what is the default anyway; `export` routes take the same string. */
export function listQuery<Sort extends string, Filter extends string>(
  spec: ListSpec<Sort, Filter>,
  parameters: ListParameters<Sort, Filter>,
  change: Partial<ListParameters<Sort, Filter>> = {},
): string {
  const wanted = { ...parameters, ...change };
  const query = new URLSearchParams();
  for (const name of filterNames(spec)) {
    const value = wanted.filters[name];
    if (value !== undefined) query.set(name, value);
  }
  const standard = wanted.sort === spec.sort && wanted.direction === spec.direction;
  if (!standard) {
    query.set("sort", wanted.sort);
    query.set("direction", wanted.direction);
  }
  if (wanted.page > 1) query.set("page", String(wanted.page));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

export const isFiltered = (parameters: ListParameters) => Object.keys(parameters.filters).length > 0;

/** `skip` and `take` for the query; an export takes everything. */
export const pageOffset = ({ page, pageSize }: ListParameters) => (page - 1) * pageSize;

/** Which entries a page shows, and how many pages there are. */
export function pageRange({ page, pageSize }: ListParameters, total: number) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return { pages, from: total === 0 ? 0 : (page - 1) * pageSize + 1, to: Math.min(page * pageSize, total) };
}

/** The page numbers to offer: both ends and the neighbours; null stands for a gap. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const numbers = [...new Set(wanted)].sort((a, b) => a - b);
  return numbers.flatMap((number, place) => {
    const gap = number - (numbers[place - 1] ?? number) > 1;
    return gap ? [null, number] : [number];
  });
}
