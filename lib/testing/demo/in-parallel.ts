/** Does the work of all items, at most `limit` at a time; the answers come in the order of the items. */
export async function inParallel<Item, Answer>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const waiting = [...items.entries()];
  const answers = new Map<number, Answer>();
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, item] = next;
      answers.set(place, await work(item));
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return [...answers].sort(([left], [right]) => left - right).map(([, answer]) => answer);
}
