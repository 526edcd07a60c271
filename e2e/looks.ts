import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
export const WIDTHS = [1280, 390];
export const LOCALES = ["zh-CN", "en"] as const;

/** What axe and the width of the page say is wrong with it as it stands. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Only what is wrong is gathered, in the page itself: a second page for each look costs as much as the look.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"], preload: false })
    .withTags(TAGS)
    .analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  return [...said, ...(await sidewaysOf(page))];
}

export async function sidewaysOf(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return overflow > 0 ? [`scrolls sideways by ${overflow} px`] : [];
}

/**
 * Looks at a page that no table of addresses can name, in both languages and at both widths. It is loaded anew, in Chinese
 * the last time: what has been typed into it is gone.
 */
export async function looksRight(page: Page): Promise<void> {
  const [before, context] = [page.viewportSize(), page.context()];
  for (const locale of LOCALES.toReversed()) {
    await context.addCookies([{ name: "locale", value: locale, url: new URL(page.url()).origin }]);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await faultsOf(page), `${page.url()} in ${locale} at ${width} px`).toEqual([]);
    }
  }
  if (before) await page.setViewportSize(before);
}
