"use client";

import { useEffect, useRef, useState } from "react";
import { expertCriteria, type Rubric } from "@/lib/calls/domain/rubric";
import { scoreFieldId } from "./criterion-card";
import type { TypedFault, TypedFaultCode } from "./sheet-entries";

/** Points that are wrong are told at once; what is merely lacking, once locking was tried. */
export function shownFault(code: string, faults: readonly TypedFault[], tried: boolean): TypedFaultCode | null {
  const fault = faults.find((each) => each.code === code)?.fault ?? null;
  if (fault === "not-scored" || fault === "reason-required") return tried ? fault : null;
  return fault;
}

/** Which criterion is open; it begins at the first that is lacking. Whoever opens one by key or link lands in its points. */
export function useCriteria(rubric: Rubric, faults: readonly TypedFault[]) {
  const criteria = expertCriteria(rubric);
  const [code, setCode] = useState(() => faults[0]?.code ?? criteria[0]?.code ?? "");
  const [opened, setOpened] = useState(0);
  const wanted = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same criterion opened again takes the focus again
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    document.getElementById(scoreFieldId(code))?.focus();
  }, [code, opened]);
  const active = criteria.find((each) => each.code === code) ?? criteria[0];
  if (!active) throw new Error("a rubric without anything for experts to score reached the sheet");
  const open = (next: string) => {
    wanted.current = true;
    setCode(next);
    setOpened((count) => count + 1);
  };
  const move = (direction: 1 | -1) => {
    const at = criteria.indexOf(active) + direction;
    open(criteria[Math.min(Math.max(at, 0), criteria.length - 1)]?.code ?? code);
  };
  return { criteria, active, open, move };
}
