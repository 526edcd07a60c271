import { isUuid } from "@/lib/core/uuid";
import { randomUuid } from "@/lib/ui/random-uuid";

const nameOf = (applicationId: string, submission: number) => `jigai-attempt:${applicationId}:${submission}`;

/**
 * The key of the attempt to hand in this submission of an application. It is kept in the browser until the answer has come, so that
 * an answer lost on the way is found again after a reload or a crash as well: the same key, the same submission.
 */
export function attemptKey(applicationId: string, submission: number): string {
  const name = nameOf(applicationId, submission);
  try {
    const kept = localStorage.getItem(name);
    if (kept !== null && isUuid(kept)) return kept;
    const made = randomUuid();
    localStorage.setItem(name, made);
    return made;
  } catch {
    return randomUuid(); // a browser that keeps nothing: the key lives as long as the page
  }
}

export function forgetAttempt(applicationId: string, submission: number): void {
  try {
    localStorage.removeItem(nameOf(applicationId, submission));
  } catch {
    // nothing was kept
  }
}
