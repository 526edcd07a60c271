// The pages of this browser speak to one another: which are open, that they are to save now, that their person has signed out.

const CHANNEL = "jigai-drafts";
/** So long a page that is open has time to say so. */
const ROLL_CALL_MS = 150;
/** So long an open page has time to send what it holds; afterwards it counts as holding something. */
const SAVING_MS = 6_000;

type Call = {
  /** Who is open? */
  readonly ask?: string;
  /** I am: this page. */
  readonly here?: string;
  /** The account has signed out: keep nothing more of it. */
  readonly forget?: string;
  /** This application is about to be handed in: send what you hold of it. */
  readonly save?: string;
  /** This page has sent all that it held of it, or could not. */
  readonly saved?: { readonly page: string; readonly isClean: boolean };
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
  /** Sends what the page holds of this application; true when nothing is left. */
  readonly save: (applicationId: string) => Promise<boolean>;
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
    const isClean = await save(call.save);
    if (isOpen) channel.postMessage({ saved: { page, isClean } });
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

/** Has every open page send what it holds of an application; true when none of them holds anything afterwards. */
export async function haveOpenPagesSave(applicationId: string): Promise<boolean> {
  const waiting = new Set(await pagesOpen());
  if (waiting.size === 0) return true;
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise((resolve) => {
    let allClean = true;
    const done = (result: boolean) => {
      clearTimeout(tooLong);
      channel.close();
      resolve(result);
    };
    const tooLong = setTimeout(() => done(false), SAVING_MS);
    channel.onmessage = ({ data }) => {
      const { saved } = callOf(data);
      if (!saved || !waiting.delete(saved.page)) return;
      allClean &&= saved.isClean;
      if (waiting.size === 0) done(allClean);
    };
    channel.postMessage({ save: applicationId });
  });
}
