"use client";

import { type FieldValues, get, type UseFormStateReturn } from "react-hook-form";
import { useHydrated } from "../use-hydrated";

/**
 * What is stored under a field's name, for the page as the server sends it: the form library fills fields only once the
 * page has come alive, and on a slow line an application would look empty until then. Nothing afterwards.
 */
export function useStored<Values extends FieldValues>(formState: Pick<UseFormStateReturn<Values>, "defaultValues">) {
  const hydrated = useHydrated();
  const stored = hydrated ? null : formState.defaultValues;
  return (name: string): unknown => (stored ? get(stored, name) : undefined);
}

/** The same as the properties of a line, an area, a list or a single tick. */
export function asStanding(stored: unknown): { defaultValue?: string; defaultChecked?: boolean } {
  if (typeof stored === "boolean") return { defaultChecked: stored };
  return typeof stored === "string" || typeof stored === "number" ? { defaultValue: String(stored) } : {};
}
