import "server-only";
import type { JsonInput } from "@/lib/db/conditions";
import type { SheetScores } from "../domain/rubric-sheet";
import type { DraftScores } from "../domain/sheet-draft";

/** Only save-sheet and lock-sheet write these columns, from these very types. */
export const storedScores = (json: unknown) => json as DraftScores;
export const storedPoints = (json: unknown) => json as Readonly<Record<string, number>>;

/** Codes, whole numbers, texts and null: what JSON holds as it is. */
export const asJson = (value: DraftScores | SheetScores | Readonly<Record<string, number>>) => value as JsonInput;
