import { preparePolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { evaluateCase } from "@/lib/eligibility/domain/evaluate";
import { evaluationJson } from "@/lib/eligibility/domain/evaluation-json";
import { indexLibrary, matchLibrary } from "@/lib/eligibility/domain/library-match";
import { type CheckInput, readCheckInput } from "../check-input/check-input";
import { readInput } from "../read-input";

const USAGE = "usage: jigai check --input FILE   (FILE, or - for standard input)";
const DONE = 0;
const FAILED = 1;
const BAD_INPUT = 2;

/** `jigai check`: a whole list through the same function that the form and the desks call. */
export async function run(args: readonly string[]): Promise<number> {
  const file = fileOf(args);
  if (file === null) return failed(USAGE);
  let bytes: Buffer;
  try {
    bytes = await readInput(file);
  } catch (error) {
    return failed(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }

  const read = readCheckInput(bytes);
  if ("faults" in read) {
    await write(process.stderr, read.faults.map((line) => `${line}\n`).join(""));
    return BAD_INPUT;
  }
  await write(process.stdout, `${JSON.stringify(check(read.input), null, 2)}\n`);
  return DONE;
}

export function check({ policy, library, cases }: CheckInput) {
  const prepared = preparePolicy(policy);
  const index = indexLibrary(library, policy.libraryYears);
  return cases.map(({ id, ...facts }) => {
    const libraryMatch = matchLibrary(index, facts).kind;
    return { id, ...evaluationJson(evaluateCase(prepared, { ...facts, libraryMatch })) };
  });
}

function fileOf(args: readonly string[]): string | null {
  if (args.length === 2 && args[0] === "--input") return args[1] || null;
  if (args.length === 1 && args[0]?.startsWith("--input=")) return args[0].slice("--input=".length) || null;
  return null;
}

async function failed(message: string): Promise<number> {
  await write(process.stderr, `${message}\n`);
  return FAILED;
}

/** Waits until the text is out: a long list into a pipe must not be cut off when the process ends. */
const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
