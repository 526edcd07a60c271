import { isSameFile, type LeftFile, leftFilesIn } from "./left-files";

const CHANNEL = "jigai-files-on-their-way";
const ASKED = "which files?";
/** So long another window has time to answer. */
const ANSWER_WITHIN_MS = 150;

const canTalk = () => typeof BroadcastChannel !== "undefined";

/** From now on this window tells others what it has not brought to the portal yet. */
export function answerForFiles(unfinished: () => readonly LeftFile[]): void {
  if (!canTalk()) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data === ASKED && unfinished().length > 0) channel.postMessage(JSON.stringify(unfinished()));
  };
}

/** What other windows of this browser have not brought to the portal yet, whoever's it is. */
export function filesElsewhere(): Promise<readonly LeftFile[]> {
  if (!canTalk()) return Promise.resolve([]);
  const channel = new BroadcastChannel(CHANNEL);
  let found: readonly LeftFile[] = [];
  channel.onmessage = ({ data }) => {
    // Another window may ask at the same time, so an answer may come twice.
    const told = typeof data === "string" ? leftFilesIn(data) : [];
    found = [...found, ...told.filter((file) => !found.some((known) => isSameFile(known, file)))];
  };
  channel.postMessage(ASKED);
  return new Promise((resolve) => {
    setTimeout(() => {
      channel.close();
      resolve(found);
    }, ANSWER_WITHIN_MS);
  });
}
