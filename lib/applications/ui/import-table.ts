import { z } from "zod";

const answerSchema = z.union([
  z.object({ ok: z.literal(true), cells: z.array(z.array(z.string())) }),
  z.object({ ok: z.literal(false), refusal: z.string(), at: z.string().nullable() }),
]);

export type ImportedCells = z.output<typeof answerSchema>;

const notReached: ImportedCells = { ok: false, refusal: "not-reached", at: null };

/** Sends a spreadsheet to be read; nothing of it is kept. */
export async function importedCells(file: File): Promise<ImportedCells> {
  try {
    const response = await fetch(`/api/applications/tables?name=${encodeURIComponent(file.name)}`, {
      method: "POST",
      body: file,
    });
    const answer = answerSchema.safeParse(await response.json());
    return answer.success ? answer.data : notReached;
  } catch {
    return notReached;
  }
}
