/**
 * JSON for input that decides something: a key given twice is a fault (the standard parser silently keeps the last one),
 * and every fault names its path: `a.b[3].c`, `sheets["专家 1"]`, `$` for the whole input.
 */
export type StrictJson = { readonly value: unknown } | { readonly faults: readonly string[] };

export function parseStrict(text: string): StrictJson {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text; // spreadsheets on Windows write a byte-order mark
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { faults: [`$: not valid JSON: ${error instanceof Error ? error.message.replaceAll(/\s+/g, " ") : error}`] };
  }
  const faults = faultsOfTokens(source);
  return faults.length > 0 ? { faults } : { value };
}

export const memberPath = (parent: string, key: string): string => {
  const before = parent === "$" ? "" : parent;
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) return `${before}[${JSON.stringify(key)}]`;
  return before === "" ? key : `${before}.${key}`;
};

export const elementPath = (parent: string, index: number): string => `${parent === "$" ? "" : parent}[${index}]`;

type Container = { readonly path: string; readonly keys: Set<string> | null; key: string; index: number };
type Scan = { readonly faults: string[]; readonly open: Container[]; awaitsKey: boolean };

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[{}[\],:]/g;

/** The text is known to be valid JSON, so brackets match. A stack of our own: depth of nesting must not break the call stack. */
function faultsOfTokens(source: string): string[] {
  const scan: Scan = { faults: [], open: [], awaitsKey: false };
  for (const [text] of source.matchAll(token)) takeToken(scan, text);
  return scan.faults;
}

function takeToken(scan: Scan, text: string): void {
  const container = scan.open.at(-1);
  switch (text) {
    case "{":
    case "[":
      scan.open.push({ path: pathOfNext(container), keys: text === "{" ? new Set() : null, key: "", index: 0 });
      scan.awaitsKey = text === "{";
      return;
    case "}":
    case "]":
      scan.open.pop();
      scan.awaitsKey = false;
      return;
    case ",":
      if (container) container.index += 1;
      scan.awaitsKey = container?.keys !== null;
      return;
    case ":":
      scan.awaitsKey = false;
      return;
    default:
      if (scan.awaitsKey && container) takeKey(scan, container, String(JSON.parse(text)));
      else if (losesItsFraction(text)) {
        scan.faults.push(`${pathOfNext(container)}: a number with more digits than can be kept`);
      }
  }
}

function takeKey(scan: Scan, container: Container, key: string): void {
  container.key = key;
  if (container.keys?.has(key)) scan.faults.push(`${pathOfNext(container)}: repeated key`);
  container.keys?.add(key);
}

function pathOfNext(container: Container | undefined): string {
  if (container === undefined) return "$";
  return container.keys ? memberPath(container.path, container.key) : elementPath(container.path, container.index);
}

/** 8000.00000000000000001 is no integer, yet reads as 8000: refused rather than rounded. */
const losesItsFraction = (text: string): boolean => /^-?\d+\.\d*[1-9]\d*$/.test(text) && Number.isInteger(Number(text));
