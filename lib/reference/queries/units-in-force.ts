import "server-only";
import { cache } from "react";
import type { CodedName } from "@/lib/core/coded-name";
import { nameOf } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import { asPublic } from "@/lib/db/as-actor";
import { entryOf } from "../domain/lists";
import { unitsInForce } from "./lists";

/** The reporting units as they are today, read once a request: for forms, and for the head of a desk. */
export const listUnitsInForce = cache((): Promise<readonly CodedName[]> => asPublic(unitsInForce));

export const unitNameNow = async (code: string, locale: Locale): Promise<string> =>
  nameOf(entryOf(await listUnitsInForce(), code), locale);
