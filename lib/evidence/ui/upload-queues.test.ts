import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { settled } from "@/lib/testing/a-wound-clock";

const sent = vi.hoisted((): { name: string; signal: AbortSignal }[] => []);
/** Whose session is alive; null where it has ended. */
const session = vi.hoisted((): { of: string | null; asked: number } => ({ of: "me", asked: 0 }));
vi.mock("@/lib/accounts/actions", () => ({
  renewPageAction: async (_: object, account: string) => {
    session.asked += 1;
    return { ok: session.of === account };
  },
}));
vi.mock("@/lib/accounts/ui/renew-page", () => ({ renewPage: () => undefined }));
vi.mock("./hash-beside", () => ({ hashBeside: async () => "0".repeat(64) }));
vi.mock("./send-file", () => ({
  sendFile: ({ file, signal }: { file: File; signal: AbortSignal }) => {
    sent.push({ name: file.name, signal });
    if (session.of === null) return Promise.resolve({ ok: false, refusal: "not-signed-in" });
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
  session.of = "me";
  session.asked = 0;
});

const { unfinishedFiles, uploadsAt } = await import("./upload-queues");
const { tellSignedInAgain } = await import("@/lib/accounts/ui/signed-in-again");

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

it.each([
  ["in place", tellSignedInAgain],
  ["in another window, from which the person comes back", () => page.dispatchEvent(new Event("focus"))],
])("files that met the end of a session go on once the same person has signed in again %s", async (where, comeBack) => {
  session.of = null;
  const mine = await choose(`me ${where}`, "4.pdf", "5.pdf");
  const phases = () => mine.uploads.map(({ key, phase }) => `${key} ${phase}`);
  expect(phases()).toEqual(["4.pdf signed-out", "5.pdf waiting"]);
  for (const who of [null, "another"]) {
    session.of = who;
    comeBack();
    await settled();
  }
  expect([phases()[0], sent.length, session.asked]).toEqual(["4.pdf signed-out", 1, 2]);
  session.of = `me ${where}`;
  comeBack();
  await settled();
  expect([phases(), sent.length]).toEqual([["4.pdf sending", "5.pdf waiting"], 2]);
  for (const { key } of mine.uploads) mine.forget(key);
});

it("where no file waits for a session the portal is not asked", async () => {
  await choose("me", "6.pdf");
  page.dispatchEvent(new Event("focus"));
  await settled();
  expect(session.asked).toBe(0);
});
