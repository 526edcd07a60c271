import { parseYuan } from "@/lib/core/money";
import { normaliseText } from "@/lib/core/normalise";
import { isDay } from "@/lib/core/time";
import { elementPath, memberPath } from "../strict-json";

/** Reads one value at its path: the value, or undefined with every fault noted. All faults are named, not the first only. */
export type Read<Value> = (value: unknown, path: string, faults: string[]) => Value | undefined;

function fault(faults: string[], path: string, what: string): undefined {
  faults.push(`${path}: ${what}`);
  return undefined;
}

const sound = <Value>(holds: (value: unknown) => value is Value, what: string): Read<Value> => {
  return (value, path, faults) => (holds(value) ? value : fault(faults, path, what));
};

const isString = (value: unknown): value is string => typeof value === "string";

export const text: Read<string> = sound(isString, "not a string");
export const truth: Read<boolean> = sound((value) => typeof value === "boolean", "not true or false");
export const day: Read<string> = sound((value): value is string => isString(value) && isDay(value), "not a date");
export const integer: Read<number> = sound(
  (value): value is number => typeof value === "number" && Number.isSafeInteger(value),
  "not an integer",
);

export const filledText: Read<string> = (value, path, faults) => {
  if (!isString(value)) return fault(faults, path, "not a string");
  return normaliseText(value) === null ? fault(faults, path, "blank") : value;
};

export const amountText: Read<string> = sound(
  (value): value is string => isString(value) && parseYuan(value) !== null,
  "not an amount",
);

export const amount = (options: { readonly signed: boolean }): Read<bigint> => {
  return (value, path, faults) =>
    (isString(value) ? parseYuan(value, options) : null) ?? fault(faults, path, "not an amount");
};

export const months: Read<number> = (value, path, faults) => {
  const count = integer(value, path, faults);
  if (count === undefined) return undefined;
  return count >= 1 && count <= 12 ? count : fault(faults, path, "not between 1 and 12");
};

export const oneOf = <const Choice extends string>(choices: readonly Choice[]): Read<Choice> => {
  return (value, path, faults) =>
    choices.find((choice) => choice === value) ?? fault(faults, path, `not one of ${choices.join(", ")}`);
};

export const orNull = <Value>(read: Read<Value>): Read<Value | null> => {
  return (value, path, faults) => (value === null ? null : read(value, path, faults));
};

export const listOf = <Value>(read: Read<Value>): Read<Value[]> => {
  return (value, path, faults) => {
    if (!Array.isArray(value)) return fault(faults, path, "not a list");
    const elements = value.map((element: unknown, index) => read(element, elementPath(path, index), faults));
    return allRead(elements) ? elements : undefined;
  };
};

export const byName = <Value>(read: Read<Value>): Read<Record<string, Value>> => {
  return (value, path, faults) => {
    if (!isObject(value)) return fault(faults, path, "not an object");
    const names = Object.keys(value);
    const values = names.map((name) => read(value[name], memberPath(path, name), faults));
    // fromEntries defines members: a name such as __proto__ stays a name.
    return allRead(values) ? Object.fromEntries(values.map((member, index) => [names[index], member])) : undefined;
  };
};

type Members<Values, LeftOut extends keyof Values> = Omit<Values, LeftOut> & Partial<Pick<Values, LeftOut>>;

/** Exactly these keys; only those named in `mayBeLeftOut` may be absent. */
export const objectOf = <Values extends Record<string, unknown>, LeftOut extends keyof Values = never>(
  shape: { readonly [Key in keyof Values]: Read<Values[Key]> },
  mayBeLeftOut: readonly LeftOut[] = [],
): Read<Members<Values, LeftOut>> => {
  const readers: [string, Read<unknown>][] = Object.entries(shape);
  const optional = new Set<PropertyKey>(mayBeLeftOut);
  return (value, path, faults) => {
    if (!isObject(value)) return fault(faults, path, "not an object");
    const before = faults.length;
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
    for (const key of unknown) fault(faults, memberPath(path, key), "unknown key");
    const asked = readers.filter(([key]) => Object.hasOwn(value, key) || !optional.has(key));
    const members = asked.map(([key, read]) => [key, readMember(value, key, read, path, faults)]);
    if (faults.length > before) return undefined;
    // Each member came from the reader of its own key, which fromEntries cannot express.
    return Object.fromEntries(members) as Members<Values, LeftOut>;
  };
};

function readMember(from: Record<string, unknown>, key: string, read: Read<unknown>, path: string, faults: string[]) {
  const at = memberPath(path, key);
  return Object.hasOwn(from, key) ? read(from[key], at, faults) : fault(faults, at, "missing key");
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function allRead<Value>(values: readonly (Value | undefined)[]): values is Value[] {
  return values.every((value) => value !== undefined);
}
