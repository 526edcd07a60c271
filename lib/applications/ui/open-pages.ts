// The pages of this browser speak to one another: which are open, that they are to save now, that their person has signed out.

const CHANNEL = "jigai-drafts";
/** So long a page that is open has time to say so. */
const ROLL_CALL_MS = 150;

/**
 * Why words are still in this browser alone: a colleague's stand against them, no draft has room for them, nobody answers, the session
 * has ended, the application takes no more words, or the portal says no.
 */
export type LeftReason = "choose" | "too-long" | "unreachable" | "signed-out" | "over" | "refused";

type Call = {
  /** Who is open? */
  readonly ask?: string;
  /** I am: this page. */
  readonly here?: string;
  /** The account has signed out: keep nothing more of it. */
  readonly forget?: string;
  /** This application is about to be handed in: send what you hold of it. */
  readonly save?: string;
  /** This page has sent all that it held of it, or could not: why. */
  readonly saved?: { readonly page: string; readonly left: LeftReason | null };
};

const callOf = (data: unknown): Call => (typeof data === "object" && data !== null ? data : {});

const canTalk = () => typeof BroadcastChannel !== "undefined";

function tellOthers(call: Call): void {
  if (!canTalk()) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(call);
  channel.close();
}

export const tellSignedOut = (account: string): void => tellOthers({ forget: account });

export type OpenPage = {
  readonly page: string;
  readonly account: string;
  /** Sends what the page holds of this application; null when nothing is left, else why. */
  readonly save: (applicationId: string) => Promise<LeftReason | null>;
  readonly signedOut: () => void;
};

/** Answers the calls of other pages as long as this one is open. */
export function answerCalls({ page, account, save, signedOut }: OpenPage): () => void {
  if (!canTalk()) return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  let isOpen = true;
  channel.onmessage = async ({ data }) => {
    const call = callOf(data);
    if (call.ask) channel.postMessage({ here: page });
    if (call.forget === account) signedOut();
    if (!call.save) return;
    const left = await save(call.save);
    if (isOpen) channel.postMessage({ saved: { page, left } });
  };
  return () => {
    isOpen = false;
    channel.close();
  };
}

/** The pages of this browser that answer now. */
export function pagesOpen(): Promise<ReadonlySet<string>> {
  const open = new Set<string>();
  if (!canTalk()) return Promise.resolve(open);
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    const { here } = callOf(data);
    if (here) open.add(here);
  };
  channel.postMessage({ ask: "who is open?" });
  return new Promise((resolve) => {
    setTimeout(() => {
      channel.close();
      resolve(open);
    }, ROLL_CALL_MS);
  });
}

/**
 * Has every open page send what it holds of an application; those that hold something afterwards, and why. Who has not answered
 * within so many milliseconds counts as cut off.
 */
export async function haveOpenPagesSave(
  applicationId: string,
  within: number,
): Promise<ReadonlyMap<string, LeftReason>> {
  const waiting = new Set(await pagesOpen());
  const left = new Map<string, LeftReason>();
  if (waiting.size === 0) return left;
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(tooLong);
      channel.close();
      for (const page of waiting) left.set(page, "unreachable");
      resolve(left);
    };
    const tooLong = setTimeout(done, within);
    channel.onmessage = ({ data }) => {
      const { saved } = callOf(data);
      if (!saved || !waiting.delete(saved.page)) return;
      if (saved.left !== null) left.set(saved.page, saved.left);
      if (waiting.size === 0) done();
    };
    channel.postMessage({ save: applicationId });
  });
}
