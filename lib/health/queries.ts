import { asPublic } from "@/lib/db/as-actor";

/** Opening a transaction as the public already asks the database for its time; that answer is the proof of life. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    return await asPublic(async ({ now }) => now instanceof Date);
  } catch {
    return false; // whatever is wrong, the answer is the same: not ready
  }
}
