import "server-only";
import { cache } from "react";
import type { CodedName } from "@/lib/core/coded-name";
import { nameOf } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import { asPublic } from "@/lib/db/as-actor";
import { readUnitNames, unitsInForce } from "./lists";

/** The reporting units as they are today, read once a request: for forms, and for the head of a desk. */
export const listUnitsInForce = cache((): Promise<readonly CodedName[]> => asPublic(unitsInForce));

/** One that is there no more keeps the name that it had last. */
export async function unitNameNow(code: string, locale: Locale): Promise<string> {
  const inForce = (await listUnitsInForce()).find((unit) => unit.code === code);
  return nameOf(inForce ?? (await asPublic(readUnitNames)).of(null, code), locale);
}
