import { z } from "zod";
import type { Aim } from "./measure";
import type { BenchPortal } from "./portal";
import { type Post, posted } from "./posts";
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
  const nothing: Post = { path: "/api/empty", body: "{}" };
  const empty = await posted(
    portal.address,
    cookie,
    Array.from({ length: CONNECTIONS }, () => [nothing]),
  );
  const saves = await posted(
    portal.address,
    cookie,
    applicationIds.map((applicationId) => ["示例甲", "示例乙"].map((name) => saveOf(accountId, applicationId, name))),
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
  return [
    autosave,
    {
      figure: {
        name: "keys shown within 16 ms, in a section of 40 fields at a quarter of the speed",
        perSecond: inTime,
      },
      yardstick: { name: "keys typed", perSecond: TYPED },
      atLeast: 0.95,
      unit: "",
    },
  ];
}

/** One field typed anew, back and forth, so that each save changes something. */
const saveOf = (account: string, applicationId: string, value: string): Post => ({
  path: `/api/applications/${applicationId}/sections/A`,
  body: JSON.stringify({
    account,
    revision: 1,
    edits: [{ place: { field: "contactName" }, revision: 1, over: ["示例甲", "示例乙", "示例丙"], value }],
  }),
});
