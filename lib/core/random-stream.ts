import { sha256Hex } from "@/lib/core/sha256";

/** SHA-256 of the text's UTF-8 bytes, in small hexadecimal digits. */
export type BlockHash = (text: string) => string;

export type RandomStream = {
  /** A number from 0 to n − 1, each equally likely. */
  readonly below: (n: number) => number;
  readonly nextWord: () => number;
};

const wordsPerBlock = 8;
const twoTo32 = 0x1_0000_0000;

/**
 * A stream that any other language can repeat: block k is SHA-256 of `seed:k`, eight big-endian 32-bit words each.
 * The hash is an argument because the server's native one is many times faster than the portable default; it speaks
 * text and hexadecimal because Node makes a string far sooner than a buffer.
 */
export function randomStream(seed: string, hash: BlockHash = sha256Hex): RandomStream {
  const words = new Uint32Array(wordsPerBlock);
  let counter = 0;
  let used = wordsPerBlock;
  const nextWord = () => {
    if (used === wordsPerBlock) {
      readWords(hash(`${seed}:${counter++}`), words);
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

function readWords(hex: string, words: Uint32Array): void {
  for (let word = 0; word < wordsPerBlock; word++) {
    let value = 0;
    for (let digit = 8 * word; digit < 8 * word + 8; digit++) value = (value << 4) | hexDigit(hex.charCodeAt(digit));
    words[word] = value;
  }
}

const hexDigit = (unit: number): number => (unit < 58 ? unit - 48 : unit - 87);
