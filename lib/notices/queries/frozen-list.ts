import "server-only";
import { z } from "zod";
import type { NoticeView } from "./find-notice";
import { findFrozenFile } from "./frozen-file";

const listSchema = z.object({
  table: z.object({
    caption: z.string(),
    columns: z.array(z.object({ key: z.string(), header: z.string(), unit: z.string().optional() })),
    rows: z.array(z.record(z.string(), z.string())),
  }),
});

export type FrozenList = z.output<typeof listSchema>["table"];

/** The list as the frozen JSON has it, word for word: the page shows no other than the document. Null where there is no such form. */
export async function findFrozenList({ id, files }: NoticeView): Promise<FrozenList | null> {
  const file = files.find(({ format }) => format === "json");
  const frozen = file && (await findFrozenFile(id, { format: "json", sha256: file.sha256 }));
  return frozen ? listSchema.parse(JSON.parse(Buffer.from(frozen.bytes).toString())).table : null;
}
