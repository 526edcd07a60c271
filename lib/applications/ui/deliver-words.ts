import type { PaperCode } from "../domain/content";
import { disputed, markedUnkept, noEdits, type Pending, rebased, sendable, unkept } from "../domain/pending-edits";
import { placeKey } from "../domain/place";
import { exchange } from "./exchange";
import { forgetPage, type KeptWords, keepWords, keptWordsOf, leftWordsOf } from "./kept-words";
import { haveOpenPagesSave } from "./open-pages";

/** Why words that were left behind are still here: a colleague's stand against them, no draft has room for them, nobody answers, or the server says no. */
export type LeftReason = "choose" | "too-long" | "unreachable" | "signed-out" | "refused";
export type StillHere = { readonly words: KeptWords; readonly reason: LeftReason };
export type Delivery = { readonly delivered: number; readonly left: readonly StillHere[] };

/** Sends what pages of this application left behind in this browser when they were closed, crashed or could not reach the server. */
export async function deliverLeftWords(account: string, applicationId: string, except?: PaperCode): Promise<Delivery> {
  const left: StillHere[] = [];
  let delivered = 0;
  for (const words of await leftWordsOf(account, applicationId)) {
    if (words.section === except) continue;
    const still = await deliver(words);
    delivered += words.edits.length - (still?.words.edits.length ?? 0);
    if (still) left.push(still);
  }
  return { delivered, left };
}

/**
 * Before handing in: pages that are open send what they hold, then what closed ones left behind is sent. `delivered`: something arrived
 * that the person has not yet looked over; `isWhole`: this browser holds nothing more of the application.
 */
export async function deliverBeforeHandingIn(
  account: string,
  applicationId: string,
): Promise<{ readonly delivered: boolean; readonly isWhole: boolean }> {
  const before = await textsKept(account, applicationId);
  const openAreClean = await haveOpenPagesSave(applicationId);
  await deliverLeftWords(account, applicationId);
  const after = await textsKept(account, applicationId);
  return { delivered: after < before, isWhole: after === 0 && openAreClean };
}

const textsKept = async (account: string, applicationId: string): Promise<number> =>
  (await keptWordsOf(account))
    .filter((words) => words.applicationId === applicationId)
    .reduce((count, { edits }) => count + edits.length, 0);

/** Everything that this browser keeps of a person, whatever page it belongs to; how many texts could not be sent. */
export async function deliverAllWords(account: string): Promise<number> {
  let left = 0;
  for (const words of await keptWordsOf(account)) left += (await deliver(words))?.words.edits.length ?? 0;
  return left;
}

async function deliver(words: KeptWords): Promise<StillHere | null> {
  const typed: Pending = new Map(words.edits.map((edit) => [placeKey(edit.place), edit]));
  const edits = sendable(typed);
  // Revision 1 is older than whatever is stored, so the answer brings all of it.
  const answer = await exchange(words, 1, edits);
  if (answer.kind !== "heard") {
    return { words, reason: answer.kind === "other-account" ? "signed-out" : answer.kind };
  }
  const known = answer.content && { content: answer.content, revision: answer.revision };
  const keys = answer.unkept.map(placeKey);
  const noRoom = edits.filter(({ place }) => keys.includes(placeKey(place)));
  const rest: Pending = known ? markedUnkept(rebased(typed, known), noRoom) : noEdits;
  const stillTyped = [...rest.values()];
  if (stillTyped.length === 0) {
    await forgetPage(words);
    return null;
  }
  const kept = { ...words, edits: stillTyped };
  await keepWords(kept);
  const waits = unkept(rest).length > 0 ? "too-long" : "unreachable";
  return { words: kept, reason: disputed(rest).length > 0 ? "choose" : waits };
}
