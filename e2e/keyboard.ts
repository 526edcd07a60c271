import type { Page } from "@playwright/test";

/** What the keyboard stands on. */
type Focused = {
  readonly tag: string;
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly words: string;
  /** Values of a list, or of all radio buttons of one name, in their order. */
  readonly options: readonly string[];
};

export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const field = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : null;
    const list = element instanceof HTMLSelectElement ? element : null;
    const name = element?.getAttribute("name") ?? "";
    const radios = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter(
      (each) => each.name === name,
    );
    return {
      tag: element?.tagName.toLowerCase() ?? "",
      type: element?.getAttribute("type") ?? "",
      id: element?.id ?? "",
      name,
      value: field?.value ?? list?.value ?? "",
      checked: element instanceof HTMLInputElement && element.checked,
      words: element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "",
      options: list ? [...list.options].map((option) => option.value) : radios.map((radio) => radio.value),
    };
  });
}

/** Tabs on until what has the focus bears these words; a whole page without it is a page that the keyboard cannot use. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 300; step += 1) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    if (words.test(here.words) || words.test(here.name)) return;
    seen.push(here.words);
  }
  throw new Error(`the keyboard never came to ${words}; it met ${[...new Set(seen)].join(" | ").slice(0, 2000)}`);
}

type Answer = string | readonly string[] | undefined;

/** Answers what has the focus as a person without a mouse does; the answer's name is the field's. */
export async function answerFocused(page: Page, here: Focused, answer: Answer): Promise<void> {
  if (answer === undefined || answer === "") return;
  const wanted = typeof answer === "string" ? answer : "";
  if (here.tag === "select") return chooseFromList(page, here, wanted);
  switch (here.type) {
    case "radio":
      if (!here.checked) await page.keyboard.press("Space");
      return arrowTo(page, here, wanted);
    case "checkbox": {
      const on = typeof answer === "string" ? answer === "yes" : answer.includes(here.value);
      if (on !== here.checked) await page.keyboard.press("Space");
      return;
    }
    case "date":
      return typeDay(page, wanted);
    default:
      if (here.value === wanted) return;
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(wanted);
  }
}

/** What an answer brings up stands there before anybody's finger is on the next key: the page has drawn, and has nothing left to do. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 5000 }))),
  );

/** A list that the page draws itself is opened first and closed by choosing. */
async function chooseFromList(page: Page, here: Focused, wanted: string): Promise<void> {
  if (here.value === wanted) return;
  const ownList = await page.evaluate(
    () => document.activeElement !== null && getComputedStyle(document.activeElement).appearance === "base-select",
  );
  if (ownList) await page.keyboard.press("Space");
  await arrowTo(page, here, wanted);
  if (ownList) await page.keyboard.press("Enter");
}

/** From where a list or group of choices stands to the wanted one, downwards and round. */
async function arrowTo(page: Page, { options, value }: Focused, wanted: string): Promise<void> {
  const [from, to] = [Math.max(options.indexOf(value), 0), options.indexOf(wanted)];
  if (to < 0) throw new Error(`"${wanted}" is not among ${options.join(", ")}`);
  const steps = (to - from + options.length) % options.length;
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowDown");
}

/** A date field takes its parts in the order of the browser's own language. */
async function typeDay(page: Page, day: string): Promise<void> {
  const [year = "", month = "", date = ""] = day.split("-");
  if ((await focused(page)).value === day || day === "") return;
  await page.keyboard.type(`${month}${date}${year}`);
  if ((await focused(page)).value === day) return;
  for (const _part of [year, month, date]) {
    await page.keyboard.press("Backspace");
    await page.keyboard.press("ArrowLeft");
  }
  await page.keyboard.type(year);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type(`${month}${date}`);
}

/**
 * Goes through the page's form by Tab alone, from the top to its own submit button, answering each field by its name, and presses that button.
 * `at` may act on anything else that has the focus (a button, a file field).
 */
export async function fillByTab(
  page: Page,
  answerTo: (name: string) => Answer,
  at: (here: Focused) => Promise<void> = async () => undefined,
): Promise<void> {
  for (let step = 0; step < 600; step += 1) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    if (here.tag === "button" && here.type === "submit" && /^保存并/.test(here.words)) {
      await page.keyboard.press("Enter");
      return;
    }
    await answerFocused(page, here, answerTo(here.name));
    await at(here);
    await drawn(page);
  }
  throw new Error("the form has no end for the keyboard");
}
