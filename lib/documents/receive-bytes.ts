import { err, ok, type Result } from "@/lib/core/result";
import { storableText } from "@/lib/core/storable";

/** The body of a request, whole, in memory: for files that are read and not kept. Counted while it comes in. */
export async function receiveBytes(request: Request, maxBytes: number): Promise<Result<Buffer, "file-too-large">> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return err("file-too-large");
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of bodyOf(request)) {
    byteCount += chunk.byteLength;
    if (byteCount > maxBytes) return err("file-too-large");
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}

/** The body as Node reads it; a request without one is empty. */
export async function* bodyOf({ body }: Request): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** A text in a header is percent-encoded, because a header holds no Chinese; empty where there is none that can be read. */
export function headerText(headers: Headers, name: string): string {
  try {
    return storableText(decodeURIComponent(headers.get(name) ?? ""));
  } catch {
    return "";
  }
}
