import type { FindingKey } from "./finding-key";

export type Verifier = "county" | "officer";

/** Where a verified value rests: who recorded it, and on which page of which file. */
export type VerifiedOrigin = {
  readonly from: "verified";
  readonly by: Verifier;
  readonly evidenceSha256: string | null;
  readonly page: number | null;
};

/** Where the fact behind a finding came from; the screen shows it beside the finding. */
export type FactOrigin =
  | { readonly from: "firm"; readonly section: "A" | "C" | "D" | "E" | "F" }
  | { readonly from: "library" }
  | { readonly from: "bureau" }
  | VerifiedOrigin;

const TYPED_BY_THE_FIRM: Readonly<Record<string, FactOrigin>> = {
  "registration.division": { from: "firm", section: "A" },
  "registration.uscc": { from: "firm", section: "A" },
  "registration.above-scale": { from: "firm", section: "A" },
  "completion.completed": { from: "firm", section: "C" },
  investment: { from: "firm", section: "D" },
  "benefit.revenue": { from: "firm", section: "E" },
  "benefit.tax": { from: "firm", section: "E" },
};

/** A verified value, where there is one, is where the deciding fact came from. */
export function factOrigin(key: FindingKey, verified: ReadonlyMap<FindingKey, VerifiedOrigin> = new Map()): FactOrigin {
  const origin = verified.get(key) ?? (Object.hasOwn(TYPED_BY_THE_FIRM, key) ? TYPED_BY_THE_FIRM[key] : undefined);
  if (origin) return origin;
  if (key === "library") return { from: "library" };
  return key.startsWith("completion.") ? { from: "firm", section: "F" } : { from: "bureau" };
}
