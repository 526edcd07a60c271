import "server-only";
import { z } from "zod";
import type { NoticeView } from "./find-notice";
import { findFrozenFile } from "./frozen-file";

const noticeSchema = z.object({
  basis: z.string(),
  table: z.object({
    caption: z.string(),
    columns: z.array(z.object({ key: z.string(), header: z.string(), unit: z.string().optional() })),
    rows: z.array(z.record(z.string(), z.string())),
  }),
});

type FrozenNotice = z.output<typeof noticeSchema>;
export type FrozenList = FrozenNotice["table"];

/** The notice as the frozen JSON has it, word for word: the page shows no other than the document. Null where there is no such form. */
export async function findFrozenNotice({ id, files }: NoticeView): Promise<FrozenNotice | null> {
  const file = files.find(({ format }) => format === "json");
  const frozen = file && (await findFrozenFile(id, { format: "json", sha256: file.sha256 }));
  return frozen ? noticeSchema.parse(JSON.parse(Buffer.from(frozen.bytes).toString())) : null;
}
