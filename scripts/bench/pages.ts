import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { root } from "../bootstrap/places.mjs";
import { ensureChromium } from "../test/chromium";
import { boardAim } from "./boards";
import { draftAims } from "./drafts";
import type { Aim, Figure } from "./measure";
import { type BenchPortal, startBenchPortal } from "./portal";
import { writingAims } from "./submissions";

const run = promisify(execFile);
const CONNECTIONS = "16";
const SECONDS = "8";

type Load = { readonly requests: { readonly average: number }; readonly non2xx: number; readonly errors: number };

/** Requests a second of one address; an answer other than 2xx makes the figure worthless, so it is a fault. */
async function load(portal: BenchPortal, name: string, address: string, cookie?: string): Promise<Figure> {
  const header = cookie ? ["-H", `cookie=${cookie}`] : [];
  const autocannon = path.join(root, "node_modules/autocannon/autocannon.js");
  const options = ["-j", "-c", CONNECTIONS, "-d", SECONDS, ...header, `${portal.address}${address}`];
  await run(process.execPath, [
    autocannon,
    "-j",
    "-c",
    CONNECTIONS,
    "-d",
    "2",
    ...header,
    `${portal.address}${address}`,
  ]);
  const { stdout } = await run(process.execPath, [autocannon, ...options]);
  const answer: Load = JSON.parse(stdout);
  if (answer.non2xx > 0 || answer.errors > 0)
    throw new Error(`${address}: ${answer.non2xx} refused, ${answer.errors} failed`);
  return { name, perSecond: answer.requests.average };
}

export async function pageAims(): Promise<Aim[]> {
  const portal = await startBenchPortal();
  try {
    const yardstick = await load(portal, "empty dynamic page", "/empty");
    const [call] = await portal.ask<{ id: string }>(`select "id" from "call" where "state" = 'open' limit 1`);
    const [notice] = await portal.ask<{ noticeId: string; sha256: string }>(
      `select "noticeId", "sha256" from "notice_file" where "format" = 'html' limit 1`,
    );
    const aim = (figure: Figure, atLeast: number | null): Aim => ({ figure, yardstick, atLeast });
    const frozen = `/notices/${notice?.noticeId}/document/${notice?.sha256}.html`;
    return [
      aim(await load(portal, "published notice", frozen), 5),
      aim(await load(portal, "public call page", `/calls/${call?.id}`), null),
      aim(await load(portal, "officer's desk", "/desk", await portal.cookieOf("officer")), 0.5),
      aim(await load(portal, "county's queue", "/county", await portal.cookieOf("county")), 0.5),
      aim(await load(portal, "firm's applications", "/applications", await portal.cookieOf("firm")), 0.5),
      await boardAim(portal),
      ...(await draftAims(portal, await ensureChromium(() => undefined))),
      ...(await writingAims(portal)),
    ];
  } finally {
    await portal.stop();
  }
}
