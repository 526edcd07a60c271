import { z } from "zod";
import { accountHeader } from "@/lib/core/page-account";

const readLeniently = z.object({ formulas: z.array(z.string()), merged: z.array(z.string()) });

const answerSchema = z.union([
  z.object({ ok: z.literal(true), cells: z.array(z.array(z.string())), readLeniently }),
  z.object({ ok: z.literal(false), refusal: z.string(), at: z.string().nullable() }),
]);

/** Cells that a person should look at twice. */
export type ReadLeniently = z.output<typeof readLeniently>;
export type ImportedCells = z.output<typeof answerSchema>;

const notReached: ImportedCells = { ok: false, refusal: "not-reached", at: null };

/** Sends a spreadsheet to be read; nothing of it is kept. */
export async function importedCells(account: string | null, file: File): Promise<ImportedCells> {
  try {
    const response = await fetch(`/api/applications/tables?name=${encodeURIComponent(file.name)}`, {
      method: "POST",
      headers: accountHeader(account),
      body: file,
    });
    const answer = answerSchema.safeParse(await response.json());
    return answer.success ? answer.data : notReached;
  } catch {
    return notReached;
  }
}
