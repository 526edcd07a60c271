import { utf8ToBytes } from "@noble/hashes/utils.js";
import { sha256Bytes } from "@/lib/core/sha256";

/** SHA-256 of the text's UTF-8 bytes, one UTF-16 unit for each two of its 32 bytes, the first the lower (Node's "utf16le"). */
export type BlockHash = (text: string) => string;

export type RandomStream = {
  /** A number from 0 to n − 1, each equally likely. */
  readonly below: (n: number) => number;
  /** Fills the list with such numbers, in their order: the same draws as one by one, in a third of the time. */
  readonly drawInto: (list: Uint32Array, n: number) => void;
  readonly nextWord: () => number;
};

const wordsPerBlock = 8;
const twoTo32 = 0x1_0000_0000;

/**
 * A stream that any other language can repeat: block k is SHA-256 of `seed:k`, eight big-endian 32-bit words each.
 * The hash is an argument because the server's native one (lib/block-hash.ts) is many times faster than the portable default; it
 * speaks text because Node makes a string far sooner than a buffer, and two bytes a letter because reading letters costs as much as
 * hashing.
 */
export function randomStream(seed: string, hash: BlockHash = portableHash): RandomStream {
  const words = new Uint32Array(wordsPerBlock);
  let counter = 0;
  let used = wordsPerBlock;
  const refill = () => {
    readWords(hash(`${seed}:${counter++}`), words);
    used = 0;
  };
  const nextWord = () => {
    if (used === wordsPerBlock) refill();
    return words[used++] ?? 0;
  };

  /**
   * Words beyond the last full multiple of n are drawn again: a plain remainder would favour small numbers. The word is read here and
   * not by `nextWord`, because every number beyond 2³¹ that a function hands back is an object to be collected.
   */
  const drawInto = (list: Uint32Array, n: number) => {
    const limit = twoTo32 - (twoTo32 % n);
    let next = used;
    for (let place = 0; place < list.length; place++) {
      let word: number;
      do {
        if (next === wordsPerBlock) {
          refill();
          next = 0;
        }
        word = words[next++] ?? 0;
      } while (word >= limit);
      // The remainder, exact for words of 32 bits, and sooner than `%`, for which processors are slow.
      list[place] = word - Math.floor(word / n) * n;
    }
    used = next;
  };
  const single = new Uint32Array(1);
  const below = (n: number) => {
    drawInto(single, n);
    return single[0] ?? 0;
  };
  return { below, drawInto, nextWord };
}

function readWords(block: string, words: Uint32Array): void {
  for (let word = 0; word < wordsPerBlock; word++) {
    words[word] = (swapped(block.charCodeAt(2 * word)) << 16) | swapped(block.charCodeAt(2 * word + 1));
  }
}

/** The two bytes of a letter the other way round. */
const swapped = (letter: number): number => ((letter & 0xff) << 8) | (letter >>> 8);

const portableHash: BlockHash = (text) => {
  const { buffer, byteOffset, byteLength } = sha256Bytes(utf8ToBytes(text));
  const bytes = new DataView(buffer, byteOffset, byteLength);
  const letters = Array.from({ length: byteLength / 2 }, (_, letter) => bytes.getUint16(2 * letter, true));
  return String.fromCharCode(...letters);
};
