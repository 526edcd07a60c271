import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { Problem } from "../bootstrap/problem.mjs";
import { installFromDebian } from "./debian";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A Chromium to test with: named, installed, Playwright's own, or, for root on Debian, freshly installed. Null when there is none to be had. */
export async function ensureChromium(remark: (text: string) => void): Promise<string | null> {
  const chromium = (await findChromium()) ?? ((await installFromDebian(["chromium"])) ? await findChromium() : null);
  if (chromium === null) return null;
  if (!showsChinese() && !(await installFromDebian(["fonts-noto-cjk"])))
    console.log("  no Chinese font is installed: screenshots show boxes");
  remark(chromium);
  return chromium;
}

async function findChromium(): Promise<string | null> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Problem(`CHROMIUM_PATH is ${named}, and no program is there.`, "Correct CHROMIUM_PATH or unset it.");
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const installed = [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...elsewhere].find(
    isExecutable,
  );
  if (installed !== undefined) return installed;
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Without fontconfig's fc-list (macOS, Windows) the system brings its Chinese fonts along. */
function showsChinese(): boolean {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  return status !== 0 || stdout.trim() !== "";
}
