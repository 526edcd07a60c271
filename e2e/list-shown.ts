import type { Page } from "@playwright/test";

/** A list as its page shows it, read from what the server sends, without drawing it. */
export type Shown = {
  /** How many it says there are; null where it shows none, and no pages. */
  readonly total: number | null;
  /** What names each row of this page. */
  readonly names: readonly string[];
  readonly sorts: readonly string[];
  readonly sortedColumns: number;
  /** Where its files are. */
  readonly file: string | null;
  /** One value for each choice that narrows it. */
  readonly choices: readonly { readonly name: string; readonly value: string }[];
  /** The field that searches it. */
  readonly search: string | null;
  readonly headings: readonly string[];
};

/** `page` lends its reader of HTML only: it stays where it is. */
export async function shownAt(page: Page, address: string): Promise<Shown> {
  const answer = await page.request.get(address);
  if (answer.status() !== 200) throw new Error(`${address} answers ${answer.status()}`);
  return page.evaluate(readList, await answer.text());
}

/** Runs in the browser. */
function readList(html: string): Shown {
  const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  if (!main) throw new Error("the page has no main part");
  const pages = main.querySelector('nav[aria-label="分页"]');
  const list = pages?.parentElement;
  const total = /共 ([\d,]+)/.exec(pages?.textContent ?? "")?.[1];
  const texts = (found: Iterable<Element>) => Array.from(found, (each) => (each.textContent ?? "").trim());
  const hrefs = (found: Iterable<Element>) => Array.from(found, (each) => each.getAttribute("href") ?? "");
  const searching = Array.from(main.querySelectorAll("search")).at(-1);
  return {
    total: total === undefined ? null : Number(total.replaceAll(",", "")),
    names: texts(list?.querySelectorAll("tbody tr > th:first-of-type") ?? []),
    sorts: hrefs(list?.querySelectorAll("thead a") ?? []),
    sortedColumns: list?.querySelectorAll("th[aria-sort]").length ?? 0,
    file: hrefs(list?.parentElement?.querySelectorAll('a[href*="format=csv"]') ?? [])[0] ?? null,
    choices: Array.from(searching?.querySelectorAll("select") ?? [], ({ name, options }) => ({
      name,
      value: options[1]?.value ?? "",
    })),
    search: searching?.querySelector<HTMLInputElement>('input[type="search"]')?.name ?? null,
    headings: texts(main.querySelectorAll("h1, h2")),
  };
}
