import { readInput } from "./read-input";

const DONE = 0;
const FAILED = 1;
const BAD_INPUT = 2;

/** What a text comes to: the answer, or every fault with its path. */
export type Answer = { readonly answer: unknown } | { readonly faults: readonly string[] };

/** A command of the shape `--input FILE`: JSON in, JSON on standard output; bad input is exit 2, one line for each fault. */
export async function runJsonCommand(
  name: string,
  args: readonly string[],
  answerTo: (bytes: Uint8Array) => Answer,
): Promise<number> {
  const file = fileOf(args);
  if (file === null) return say(`usage: jigai ${name} --input FILE   (FILE, or - for standard input)`, FAILED);
  let bytes: Uint8Array;
  try {
    bytes = await readInput(file);
  } catch (error) {
    return say(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`, FAILED);
  }
  const result = answerTo(bytes);
  if ("faults" in result) return say(result.faults.join("\n"), BAD_INPUT);
  await write(process.stdout, `${JSON.stringify(result.answer, null, 2)}\n`);
  return DONE;
}

function fileOf(args: readonly string[]): string | null {
  if (args.length === 2 && args[0] === "--input") return args[1] || null;
  if (args.length === 1 && args[0]?.startsWith("--input=")) return args[0].slice("--input=".length) || null;
  return null;
}

async function say(message: string, code: number): Promise<number> {
  await write(process.stderr, `${message}\n`);
  return code;
}

/** Waits until the text is out: a long answer into a pipe must not be cut off when the process ends. */
const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
