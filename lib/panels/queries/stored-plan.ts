import "server-only";
import type { JsonInput } from "@/lib/db/conditions";
import type { PlanInput, PlannedPair, Shortage } from "../domain/panel-plan";
import type { BarredPair } from "./plan-facts";

export type StoredPlan = {
  readonly input: PlanInput;
  readonly pairs: readonly PlannedPair[];
  readonly short: readonly Shortage[];
  readonly barred: readonly BarredPair[];
};

export const planJson = (value: object): JsonInput => value as JsonInput; // texts, whole numbers, lists and null only

/** Written by `drawPanelPlan` alone, from values of these very types; afterwards kept by a trigger. */
export const storedPlan = ({ input, result }: { readonly input: unknown; readonly result: unknown }): StoredPlan => ({
  input: input as PlanInput,
  ...(result as Omit<StoredPlan, "input">),
});
