import { isObject } from "./check-input/reading";
import { elementPath, memberPath, parseStrict } from "./strict-json";

/** What a value comes to: what was read, or every fault with its path. */
export type Input<Value> = { readonly input: Value } | { readonly faults: readonly string[] };

/** Reads a value and notes each fault of it; undefined where it cannot be read. */
export type ReadWhole<Value> = (value: unknown, faults: string[]) => Value | undefined;

export function readValue<Value>(value: unknown, read: ReadWhole<Value>, known: readonly string[] = []): Input<Value> {
  const faults = [...known];
  const input = read(value, faults);
  return input === undefined || faults.length > 0 ? { faults } : { input };
}

/** As `readValue`, from the bytes of a file: keys that are given twice are named beside the other faults. */
export function readJson<Value>(bytes: Uint8Array, read: ReadWhole<Value>): Input<Value> {
  const source = textOf(bytes);
  if (source === null) return { faults: ["$: not UTF-8 text"] };
  const parsed = parseStrict(source);
  const repeatedKeys = "faults" in parsed ? parsed.faults : [];
  if (repeatedKeys.some((line) => line.startsWith("$: "))) return { faults: repeatedKeys };
  return readValue("value" in parsed ? parsed.value : JSON.parse(source), read, repeatedKeys);
}

/** A byte that is no UTF-8 would silently become a replacement character in a name. A byte-order mark is dropped. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Ids that stand twice in a list of the input. Looked for in the raw value, so that other faults do not hide them. */
export function noteRepeatedIds(value: unknown, list: string, faults: string[]): void {
  const entries: unknown = isObject(value) ? value[list] : null;
  if (!Array.isArray(entries)) return;
  const seen = new Set<string>();
  entries.forEach((entry: unknown, index) => {
    const id = isObject(entry) ? entry.id : null;
    if (typeof id !== "string") return;
    if (seen.has(id)) faults.push(`${memberPath(elementPath(list, index), "id")}: repeated id`);
    seen.add(id);
  });
}
