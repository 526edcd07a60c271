import { err, ok, type Result } from "@/lib/core/result";

/** So many documents of one account are on their way at a time. Whoever presses twice is served both times. */
const MOST_ON_THEIR_WAY = 3;

const onTheirWay = new Map<string, number>();

/** Documents are set one after the other: whoever keeps asking takes nobody else's place in the line. */
export async function inLine(
  accountId: string,
  set: () => Promise<Buffer>,
): Promise<Result<Buffer, "too-many-documents">> {
  const ahead = onTheirWay.get(accountId) ?? 0;
  if (ahead >= MOST_ON_THEIR_WAY) return err("too-many-documents");
  onTheirWay.set(accountId, ahead + 1);
  try {
    return ok(await set());
  } finally {
    const left = (onTheirWay.get(accountId) ?? 1) - 1;
    if (left === 0) onTheirWay.delete(accountId);
    else onTheirWay.set(accountId, left);
  }
}
