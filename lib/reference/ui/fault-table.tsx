"use client";

import { FaultyLines } from "@/lib/ui/faulty-lines";
import { useWords } from "@/lib/words/client";
import type { RowFault } from "../domain/row-fault";

/** Every faulty row of a file, with what stands there and why it cannot be taken in. */
export function FaultTable({ faults }: { faults: readonly RowFault[] }) {
  const t = useWords("reference");
  const lines = faults.map(({ line, column, code, value, other }) => ({
    key: `${line}-${column}-${code}`,
    line,
    column: column === null ? null : t(`columns.${column}`),
    value,
    reason: t(`faults.${code}`, { other: other ?? "" }),
  }));
  return <FaultyLines lines={lines} />;
}
