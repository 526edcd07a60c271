import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { settled } from "@/lib/testing/a-wound-clock";

const sent = vi.hoisted((): { name: string; signal: AbortSignal }[] => []);
vi.mock("@/lib/accounts/ui/renew-page", () => ({ renewPage: () => undefined }));
vi.mock("./hash-beside", () => ({ hashBeside: async () => "0".repeat(64) }));
vi.mock("./send-file", () => ({
  sendFile: ({ file, signal }: { file: File; signal: AbortSignal }) => {
    sent.push({ name: file.name, signal });
    return new Promise((resolve) => {
      signal.addEventListener("abort", () => resolve({ ok: false, refusal: "not-reached" }));
    });
  },
}));

const page = new EventTarget();
const tabs = new BroadcastChannel("jigai-uploads");

beforeAll(() => {
  vi.stubGlobal("window", page);
  return () => {
    tabs.close();
    vi.unstubAllGlobals();
  };
});
afterEach(() => {
  sent.length = 0;
});

const { unfinishedFiles, uploadsAt } = await import("./upload-queues");

const placeOf = (account: string) => ({ account, applicationId: `of ${account}`, kind: "other" as const });

async function choose(account: string, ...names: string[]) {
  const { queue } = uploadsAt(placeOf(account));
  queue.add(
    names.map((name) => {
      const file = new File(["a"], name);
      return { key: name, file, phase: "waiting" as const, percent: 0, refusal: null };
    }),
  );
  await settled();
  return queue;
}

/** Another tab of the same browser: what it says has been heard when a listener behind the page's own has heard it. */
async function signedOutElsewhere(account: string) {
  const last = new BroadcastChannel("jigai-uploads");
  const heard = new Promise((resolve) => {
    last.onmessage = resolve;
  });
  tabs.postMessage(account);
  await heard;
  last.close();
  await settled();
}

const leavingAsks = () => {
  const leaving = new Event("beforeunload", { cancelable: true });
  page.dispatchEvent(leaving);
  return leaving.defaultPrevented;
};

it("whoever signs out in another tab sends nothing more from this one, and leaving it asks no question", async () => {
  const mine = await choose("me", "1.pdf", "2.pdf");
  expect([sent.map(({ name }) => name), leavingAsks()]).toEqual([["1.pdf"], true]);
  await signedOutElsewhere("me");
  expect(mine.uploads).toEqual([]);
  expect([sent.length, sent[0]?.signal.aborted]).toEqual([1, true]);
  expect([unfinishedFiles(), leavingAsks()]).toEqual([[], false]);
});

it("somebody else's signing out stops nothing", async () => {
  const mine = await choose("me", "3.pdf");
  await signedOutElsewhere("another");
  expect(mine.uploads.map(({ key, phase }) => [key, phase])).toEqual([["3.pdf", "sending"]]);
  expect(sent[0]?.signal.aborted).toBe(false);
});
