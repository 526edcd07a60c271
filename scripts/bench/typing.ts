import { chromium as browsers, type Page } from "@playwright/test";

/** As many keys are typed. */
export const TYPED = 100;
/** Keys follow each other like this when somebody types fast. */
const BETWEEN_KEYS_MS = 90;
const IN_TIME_MS = 16;
const SLOWER = 4;

type Where = { readonly chromium: string; readonly address: string; readonly cookie: string };

type Counted = { readonly section: number; readonly bareField: number };

/**
 * Of the keys typed into a section, how many are on the screen within 16 ms, by a browser whose processor is four times slower; and
 * how many of those typed into one field on a page of nothing else, which is what this machine can show at most.
 */
export async function keysInTime({ chromium, address, cookie }: Where): Promise<Counted> {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await browsers.launch({
    executablePath: chromium,
    // Without a screen there is nothing to wait for: what is measured is the work, not the beat of a display.
    args: [...asRoot, "--disable-gpu", "--disable-frame-rate-limit", "--disable-gpu-vsync"],
  });
  try {
    const context = await browser.newContext({ locale: "zh-CN" });
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: new URL(address).origin }]);
    const page = await context.newPage();
    await page.setContent('<!doctype html><input name="alone">');
    const bareField = await typed(page, ["alone"]);
    await page.goto(address);
    await page.getByRole("button", { name: /保存并/ }).isEnabled();
    const fields = await page.locator("form input, form select, form textarea").count();
    if (fields < 40) throw new Error(`the section has ${fields} fields, not forty`);
    return { bareField, section: await typed(page, FIELDS) };
  } finally {
    await browser.close();
  }
}

const FIELDS = ["plannedTotal", "completedTotal", "audited", "ownFunds", "loans"];

/** Types ten digits into each field in turn; counts the keys that were shown in time. */
async function typed(page: Page, names: readonly string[]): Promise<number> {
  await measurePaints(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  for (let key = 0; key < TYPED; key++) {
    if (key % 10 === 0) await page.locator(`[name="${names[(key / 10) % names.length]}"]`).fill("");
    await page.keyboard.press(String(key % 10), { delay: BETWEEN_KEYS_MS });
  }
  const times = await page.evaluate(() => (window as unknown as { paints: number[] }).paints);
  await session.detach();
  if (times.length < TYPED) throw new Error(`${times.length} of ${TYPED} keys were seen`);
  return times.filter((time) => time < IN_TIME_MS).length;
}

/** From the key's own time stamp to the end of the frame that shows it: what is queued after the frame runs once it is drawn. */
const measurePaints = (page: Page) =>
  page.evaluate(() => {
    const paints: number[] = [];
    Object.assign(window, { paints });
    document.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => paints.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
