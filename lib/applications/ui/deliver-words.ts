import type { PaperCode } from "../domain/content";
import { disputed, markedUnkept, noEdits, type Pending, rebased, sendable, unkept } from "../domain/pending-edits";
import { type Place, placeKey } from "../domain/place";
import { type Answer, exchange, type Heard, isOver } from "./exchange";
import { forgetPage, type KeptWords, keepWords, keptWordsOf, leftWordsOf } from "./kept-words";
import { haveOpenPagesSave, type LeftReason } from "./open-pages";

export type StillHere = { readonly words: KeptWords; readonly reason: LeftReason };
export type Delivery = { readonly delivered: number; readonly left: readonly StillHere[] };

/** Sends what pages of this application left behind in this browser when they were closed, crashed or could not reach the server. */
export async function deliverLeftWords(account: string, applicationId: string, except?: PaperCode): Promise<Delivery> {
  const left: StillHere[] = [];
  let delivered = 0;
  for (const words of await leftWordsOf(account, applicationId)) {
    if (words.section === except) continue;
    const still = await deliver(words);
    delivered += arrived([words], still ? [still.words] : []);
    if (still) left.push(still);
  }
  return { delivered, left };
}

/** What is known of this browser before handing in. `words` is null where a page that gets no storage holds them. */
export type BeforeHandingIn = {
  /** Something arrived that the person has not yet looked over. */
  readonly delivered: boolean;
  readonly left: readonly { readonly reason: LeftReason; readonly words: KeptWords | null }[];
};

/** Before handing in: pages that are open send what they hold, and what closed ones left behind is sent, all within so many milliseconds. */
export async function deliverBeforeHandingIn(
  account: string,
  applicationId: string,
  within: number,
): Promise<BeforeHandingIn> {
  const ofApplication = async () =>
    (await keptWordsOf(account)).filter((words) => words.applicationId === applicationId);
  const before = await ofApplication();
  const [open, closed] = await Promise.all([
    haveOpenPagesSave(applicationId, within),
    unlessTooLong(within, deliverLeftWords(account, applicationId)),
  ]);
  const kept = await ofApplication();
  const reasons = new Map([...open, ...(closed?.left ?? []).map(({ words, reason }) => [words.page, reason] as const)]);
  const left = kept.map((words) => ({ words, reason: reasons.get(words.page) ?? "unreachable" }));
  const unstored = [...open].filter(([page]) => !kept.some((words) => words.page === page));
  return {
    delivered: arrived(before, kept) > 0,
    left: [...left, ...unstored.map(([, reason]) => ({ words: null, reason }))],
  };
}

const unlessTooLong = <Value>(milliseconds: number, work: Promise<Value>): Promise<Value | null> =>
  Promise.race([work, new Promise<null>((resolve) => setTimeout(resolve, milliseconds, null))]);

/** How many places of `before` wait no longer, neither by themselves nor with their row. */
function arrived(before: readonly KeptWords[], after: readonly KeptWords[]): number {
  const keyOf = (section: PaperCode, place: Place) => `${section}\n${placeKey(place)}`;
  const waiting = new Set(after.flatMap(({ section, edits }) => edits.map(({ place }) => keyOf(section, place))));
  return before
    .flatMap(({ section, edits }) => edits.map(({ place }) => ({ section, place })))
    .filter(
      ({ section, place }) =>
        !waiting.has(keyOf(section, place)) && !waiting.has(keyOf(section, { ...place, cell: undefined })),
    ).length;
}

/** Everything that this browser keeps of a person, whatever page it belongs to; how many texts could not be sent. */
export async function deliverAllWords(account: string): Promise<number> {
  let left = 0;
  for (const words of await keptWordsOf(account)) left += (await deliver(words))?.words.edits.length ?? 0;
  return left;
}

function reasonOf(answer: Exclude<Answer, Heard>): LeftReason {
  if (answer.kind === "refused") return isOver(answer.refusal) ? "over" : "refused";
  return answer.kind === "other-account" ? "signed-out" : answer.kind;
}

async function deliver(words: KeptWords): Promise<StillHere | null> {
  const typed: Pending = new Map(words.edits.map((edit) => [placeKey(edit.place), edit]));
  const edits = sendable(typed);
  // Revision 1 is older than whatever is stored, so the answer brings all of it.
  const answer = await exchange(words, 1, edits);
  if (answer.kind !== "heard") {
    return { words, reason: reasonOf(answer) };
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
