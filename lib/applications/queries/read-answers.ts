import "server-only";
import { createHash } from "node:crypto";
import type { FirmActor } from "@/lib/auth/actor";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { Handle } from "@/lib/db/as-actor";
import { answerField } from "../domain/answers";
import type { PlainSection } from "../domain/content";
import { openCorrections, type ScreeningMoment } from "./read-corrections";

/** The answers to the open return as they have been typed so far, empty text where nothing has. */
export type AnswersView = {
  readonly decisionId: string;
  readonly content: PlainSection;
  /** Changes with what stands there: nobody counts the versions of answers. */
  readonly revision: number;
  /** When something was kept last; of answers that nobody has begun, when they were asked for. */
  readonly savedAt: Date;
  readonly begun: boolean;
  /** Who typed what stands in a field, whoever came last at the end. */
  readonly writers: ReadonlyMap<string, string>;
};

/** Null while nothing is returned. */
export async function readAnswers(
  { db }: Handle,
  application: { readonly state: string },
  screening: readonly ScreeningMoment[],
): Promise<AnswersView | null> {
  const open = openCorrections(application, screening);
  const decision = screening.at(-1);
  if (!decision || open.length === 0) return null;
  const rows = await db.correctionAnswer.findMany({
    where: { decisionId: decision.id },
    orderBy: { answeredAt: "asc" },
    select: { number: true, answer: true, answeredById: true, answeredAt: true },
  });
  const content = Object.fromEntries(
    open.map(({ number }) => [answerField(number), rows.find((row) => row.number === number)?.answer ?? ""]),
  );
  return {
    decisionId: decision.id,
    content,
    revision: markOf(content),
    savedAt: rows.at(-1)?.answeredAt ?? decision.decidedAt,
    begun: rows.length > 0,
    writers: new Map(rows.map(({ number, answeredById }) => [answerField(number), answeredById])),
  };
}

/** The name of the colleague who typed last; null where it was oneself, or nobody yet. */
export async function lastColleague(
  { db }: Handle,
  { accountId }: FirmActor,
  { writers }: AnswersView,
): Promise<string | null> {
  const last = [...writers.values()].at(-1);
  if (last === undefined || last === accountId) return null;
  return (await db.account.findUnique({ where: { id: last }, select: { name: true } }))?.name ?? null;
}

/** A whole number from 1 that two different states share as good as never. */
export const markOf = (content: PlainSection): number =>
  createHash("sha256").update(canonicalJson(content)).digest().readUIntBE(0, 6) + 1;
