import { z } from "zod";
import type { Aim } from "./measure";
import type { BenchPortal } from "./portal";
import { posted, type Sender } from "./posts";
import { runBesidePortal } from "./server-script";
import { keysInTime, TYPED } from "./typing";

const CONNECTIONS = 8;
const made = z.object({ accountId: z.string(), applicationIds: z.array(z.string()).min(CONNECTIONS) });

/** Saving as open forms do it, each its own draft; then typing in one of them. */
export async function draftAims(portal: BenchPortal, chromium: string | null): Promise<Aim[]> {
  const { accountId, applicationIds } = made.parse(
    await runBesidePortal(portal, "make-drafts.ts", String(CONNECTIONS)),
  );
  const cookie = await portal.cookieFor(accountId);
  const empty = await posted(
    portal.address,
    cookie,
    Array.from({ length: CONNECTIONS }, () => ({ path: "/api/empty", next: () => "{}" })),
  );
  const saves = await posted(
    portal.address,
    cookie,
    applicationIds.map((applicationId) => formOf(accountId, applicationId)),
  );
  const autosave: Aim = {
    figure: { name: "autosaves", perSecond: saves },
    yardstick: { name: "empty JSON route", perSecond: empty },
    atLeast: 0.3,
  };
  const [applicationId] = applicationIds;
  if (chromium === null || applicationId === undefined) return [autosave];
  const address = `${portal.address}/applications/${applicationId}/sections/D`;
  const inTime = await keysInTime({ chromium, address, cookie });
  const keys = (place: string, perSecond: number): Aim => ({
    figure: { name: `keys shown within 16 ms at a quarter of the speed, ${place}`, perSecond },
    yardstick: { name: "keys typed", perSecond: TYPED },
    atLeast: null,
    unit: "",
  });
  return [
    autosave,
    { ...keys("in a section of 40 fields", inTime.section), atLeast: 0.95 },
    keys("in one field on a page of nothing else", inTime.bareField),
  ];
}

const NAMES = ["示例甲", "示例乙", "示例丙"];
const saved = z.object({ revision: z.number() });

/** An open form in which one field is typed anew, back and forth, so that each save changes something; it knows what was saved last. */
function formOf(account: string, applicationId: string): Sender {
  let count = 0;
  return {
    path: `/api/applications/${applicationId}/sections/A`,
    next: (answer) => {
      const revision = answer === null ? 1 : saved.parse(JSON.parse(answer)).revision;
      const value = NAMES[count++ % 2];
      const edit = { place: { field: "contactName" }, revision, over: NAMES, value };
      return JSON.stringify({ account, revision, edits: [edit] });
    },
  };
}
