/** The sender's line went dead before the body was whole. */
export class UploadCut extends Error {}

/** The body as it comes; where it breaks off, that is told apart from every other fault. */
export async function* untilCut(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const chunk = await chunks.next().catch((cause: unknown) => {
        throw new UploadCut("the upload broke off", { cause });
      });
      if (chunk.done) return;
      yield chunk.value;
    }
  } finally {
    await chunks.return?.();
  }
}
