import { type GrantReviews, readGrantReviews } from "@/lib/testing/demo/grant-reviews";
import { loadReviewBoard } from "@/lib/testing/demo/load-review-board";
import type { Aim } from "./measure";
import type { BenchPortal } from "./portal";

const PROJECTS = 1_000;
const EXPERTS = 7;
const ROUNDS = 30;
/** What the board may take beyond twice the empty page: half of its speed, and this. */
const GRACE_MS = 60;

/** One reader at a time: the board of 1,000 projects, each scored by seven, against the empty page. */
export async function boardAim(portal: BenchPortal): Promise<Aim> {
  const board = await loadReviewBoard(portal.urls.owner, manyReviews());
  if (typeof board === "string") throw new Error(`no board for the bench: ${board}`);
  const cookie = await portal.cookieOf("officer");
  const empty = await medianMs(`${portal.address}/empty`, cookie);
  const shown = await medianMs(`${portal.address}/desk/calls/${board.callId}/ranking`, cookie);
  return {
    figure: { name: `board of ${PROJECTS} projects, one reader (${shown.toFixed(0)} ms)`, perSecond: 1000 / shown },
    yardstick: {
      name: `half of the empty page (${empty.toFixed(0)} ms) and ${GRACE_MS} ms`,
      perSecond: 1000 / (2 * empty + GRACE_MS),
    },
    atLeast: 1,
  };
}

function manyReviews(): GrantReviews {
  const rows = Array.from({ length: PROJECTS * EXPERTS }, (_, row) => {
    const [project, expert] = [Math.floor(row / EXPERTS), row % EXPERTS];
    return `${project + 1},${expert + 1},${(1 + ((project * 7919 + expert * 104_729) % 41) / 10).toFixed(1)}`;
  });
  const reviews = readGrantReviews(["ID,RevID,Score", ...rows].join("\n"));
  if (typeof reviews === "string") throw new Error(reviews);
  return reviews;
}

/** The whole answer, last byte included. */
async function medianMs(address: string, cookie: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    const answer = await fetch(address, { headers: { cookie } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}
