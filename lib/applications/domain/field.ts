import type { NamedKind } from "@/lib/reference/domain/kinds";

/** How one field of the form is described, once: the draft's schema, the submission's schema, faults and forms all read this. */
export type FieldSpec =
  | { readonly kind: "text"; readonly optional?: true; readonly min?: number; readonly max: number }
  | { readonly kind: "long-text"; readonly optional?: true; readonly min?: number; readonly max: number }
  /** 万元, as typed. */
  | { readonly kind: "wan"; readonly optional?: true; readonly signed?: true }
  /** 元, as typed: lines of invoices. */
  | { readonly kind: "yuan"; readonly optional?: true }
  | { readonly kind: "day"; readonly optional?: true }
  | { readonly kind: "year"; readonly optional?: true }
  | { readonly kind: "count"; readonly optional?: true; readonly min: number; readonly max: number }
  | { readonly kind: "percent"; readonly optional?: true }
  | { readonly kind: "choice"; readonly optional?: true; readonly values: readonly string[] }
  | { readonly kind: "choices"; readonly optional: true; readonly values: readonly string[] }
  | { readonly kind: "uscc" | "project-code" | "mobile" | "email"; readonly optional?: true }
  /** One of a list that the call goes by: its code is kept. */
  | { readonly kind: "listed"; readonly optional?: true; readonly list: NamedKind }
  /** A statement that must be agreed to: "yes" or nothing. */
  | { readonly kind: "agreed"; readonly optional?: true };

export type Fields = Readonly<Record<string, FieldSpec>>;

/** Everything is kept as it was typed; only a set of choices is a list. */
export type TypedValue<Spec extends FieldSpec> = Spec extends { kind: "choices" } ? string[] : string;
export type TypedFields<Of extends Fields> = { -readonly [Name in keyof Of]: TypedValue<Of[Name]> };
/** A row of a table keeps its id for life, so that two people's rows can be told apart when they merge. */
export type TypedRow<Of extends Fields> = { id: string } & TypedFields<Of>;

const YES_NO = ["yes", "no"] as const;

const yesNo = { kind: "choice", values: YES_NO } as const;
const day = { kind: "day" } as const;
const wan = { kind: "wan" } as const;

export const text = <Max extends number>(max: Max) => ({ kind: "text", max }) as const;
export const optionalText = <Max extends number>(max: Max) => ({ kind: "text", max, optional: true }) as const;
export const longText = (min: number, max: number) => ({ kind: "long-text", min, max }) as const;
export const choice = <Value extends string>(values: readonly Value[]) => ({ kind: "choice", values }) as const;
export const listed = <List extends NamedKind>(list: List) => ({ kind: "listed", list }) as const;
export const field = { yesNo, day, wan } as const;
