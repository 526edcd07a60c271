import { formatWan } from "@/lib/core/money";
import type { FigureValue } from "@/lib/screening/domain/figures";

/** 986.00万元, 40人: with the units in the reader's words. */
export const figureText = (value: FigureValue, units: { readonly wan: string; readonly people: string }): string =>
  typeof value === "bigint" ? `${formatWan(value)}${units.wan}` : `${value}${units.people}`;
