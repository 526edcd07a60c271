import { sha256Bytes } from "@/lib/core/sha256";

export type BlockHash = (message: Uint8Array) => Uint8Array;

export type RandomStream = {
  /** A number from 0 to n − 1, each equally likely. */
  readonly below: (n: number) => number;
  readonly nextWord: () => number;
};

const wordsPerBlock = 8;
const twoTo32 = 0x1_0000_0000;

/**
 * A stream that any other language can repeat: block k is SHA-256 of `seed:k`, eight big-endian 32-bit words each.
 * The hash is an argument because the server's native one is several times faster than the portable default.
 */
export function randomStream(seed: string, hash: BlockHash = sha256Bytes): RandomStream {
  const prefix = new TextEncoder().encode(`${seed}:`);
  const message = new Uint8Array(prefix.length + 16);
  message.set(prefix);
  let block: DataView = new DataView(new ArrayBuffer(0));
  let counter = 0;
  let used = wordsPerBlock;

  const nextBlock = () => {
    const digits = String(counter++);
    for (let i = 0; i < digits.length; i++) message[prefix.length + i] = digits.charCodeAt(i);
    const digest = hash(message.subarray(0, prefix.length + digits.length));
    block = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
    used = 0;
  };
  const nextWord = () => {
    if (used === wordsPerBlock) nextBlock();
    return block.getUint32(4 * used++);
  };
  /** Words beyond the last full multiple of n are drawn again: a plain remainder would favour small numbers. */
  const below = (n: number) => {
    const limit = twoTo32 - (twoTo32 % n);
    let word = nextWord();
    while (word >= limit) word = nextWord();
    return word % n;
  };
  return { below, nextWord };
}
