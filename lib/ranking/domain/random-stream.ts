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
  const nextMessage = countedMessages(seed);
  const words = new Uint32Array(wordsPerBlock);
  let used = wordsPerBlock;
  const nextWord = () => {
    if (used === wordsPerBlock) {
      readWords(hash(nextMessage()), words);
      used = 0;
    }
    return words[used++] ?? 0;
  };

  let [lastN, limit] = [0, 0];
  /** Words beyond the last full multiple of n are drawn again: a plain remainder would favour small numbers. */
  const below = (n: number) => {
    if (n !== lastN) [lastN, limit] = [n, twoTo32 - (twoTo32 % n)];
    let word = nextWord();
    while (word >= limit) word = nextWord();
    return (word >>> 0) % (n >>> 0); // said to be unsigned, the remainder is one machine instruction
  };
  return { below, nextWord };
}

/** `seed:0`, `seed:1`, … as bytes, written into one buffer: a run asks for hundreds of thousands of them. */
function countedMessages(seed: string): () => Uint8Array {
  const prefix = new TextEncoder().encode(`${seed}:`);
  const buffer = new Uint8Array(prefix.length + 16);
  buffer.set(prefix);
  let message = buffer.subarray(0, prefix.length);
  let counter = 0;
  return () => {
    const digits = String(counter++);
    const length = prefix.length + digits.length;
    if (message.length !== length) message = buffer.subarray(0, length);
    for (let i = 0; i < digits.length; i++) message[prefix.length + i] = digits.charCodeAt(i);
    return message;
  };
}

/** Four shifts by a byte push out whatever a word held before. */
function readWords(digest: Uint8Array, words: Uint32Array): void {
  for (let i = 0; i < 4 * wordsPerBlock; i++) words[i >> 2] = ((words[i >> 2] ?? 0) << 8) | (digest[i] ?? 0);
}
