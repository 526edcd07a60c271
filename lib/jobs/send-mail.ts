import "server-only";
import { asSystem } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { letterText } from "@/lib/words/notification-text";
import { parseLocale } from "@/lib/words/preferences";
import { attachmentsOf } from "./letter-attachments";
import { fateOf, type MailFate } from "./mail-fault";
import { postLetter } from "./post-letter";

/**
 * Sends one letter. Before the server is asked, the row says "sending", in a transaction of its own: whoever finds it so later
 * cannot know whether the letter has gone, and lets it be. So a letter may fail to arrive, and never arrives twice.
 * Throws when it should be tried again. `isLastAttempt`: then it is given up instead.
 */
export async function sendMail(mailId: string, isLastAttempt: boolean): Promise<void> {
  const letter = await claim(mailId);
  if (letter === null) return;
  const { subject, text } = letterText(letter, parseLocale(letter.locale), env().PORTAL_URL);
  const posted = await postLetter({
    id: letter.id,
    to: { name: letter.recipientName, address: letter.address },
    subject,
    text,
    attachments: await attachmentsOf(letter),
  });
  if (posted.ok) return settle(letter, { state: "sent", sentAt: new Date() });
  const fate = isLastAttempt && !posted.wholeLetterLeft ? "refused" : fateOf(posted.fault, posted.wholeLetterLeft);
  log().warn({ mailId, fate, fault: posted.fault }, "a letter was not taken");
  await settle(letter, { state: STATE_OF[fate], fault: sentenceOf(posted.fault) });
  if (fate === "again") throw posted.fault;
}

const STATE_OF = { again: "waiting", refused: "refused", uncertain: "uncertain" } as const satisfies Record<
  MailFate,
  string
>;

const FAULT_LENGTH = 300;
const sentenceOf = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)).slice(0, FAULT_LENGTH);

/** Takes a waiting letter to be sent now; null when it is settled, or when an earlier attempt was broken off in the middle. */
function claim(mailId: string) {
  return asSystem("mail", async ({ db }) => {
    const { count } = await db.mail.updateMany({
      where: { id: mailId, state: "waiting" },
      data: { state: "sending", attempts: { increment: 1 }, triedAt: new Date() },
    });
    if (count === 1) return db.mail.findUnique({ where: { id: mailId } });
    await db.mail.updateMany({
      where: { id: mailId, state: "sending" },
      data: { state: "uncertain", fault: "broken off while it was being sent" },
    });
    return null;
  });
}

type Outcome = {
  readonly state: "sent" | "waiting" | "refused" | "uncertain";
  readonly sentAt?: Date;
  readonly fault?: string;
};

async function settle(letter: { id: string; secret: boolean }, outcome: Outcome): Promise<void> {
  const erased = letter.secret && outcome.state !== "waiting" ? { facts: {}, link: "/" } : {};
  await asSystem("mail", ({ db }) =>
    db.mail.updateMany({ where: { id: letter.id, state: "sending" }, data: { ...outcome, ...erased } }),
  );
}
