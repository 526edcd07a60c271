import type { Role, World } from "./world";

export type Route = {
  readonly pattern: string;
  readonly kind: "page" | "handler";
  readonly for: "everybody" | readonly Role[];
  /** An address of this route that really exists. */
  readonly example: (world: World) => string;
  /** The example belongs to somebody: others in the same role are refused it. */
  readonly owned?: true;
  /** Whose the example is, where it is not the one whom the world names for that role. */
  readonly ownedBy?: (world: World) => string;
  /** Who may post to it, where anything is posted to it. */
  readonly senders?: "everybody" | readonly Role[];
  /** What those who may are answered, where it is not 200. */
  readonly answers?: readonly number[];
};

export type Rest = Pick<Route, "owned" | "ownedBy" | "senders" | "answers">;

export const page = (
  pattern: string,
  who: Route["for"],
  example: Route["example"] = () => pattern,
  rest: Rest = {},
): Route => ({
  pattern,
  kind: "page",
  for: who,
  example,
  ...rest,
});
export const handler = (
  pattern: string,
  who: Route["for"],
  example: Route["example"] = () => pattern,
  rest: Rest = {},
): Route => ({
  pattern,
  kind: "handler",
  for: who,
  example,
  ...rest,
});
export const list = (pattern: string, who: readonly Role[]) => handler(pattern, who, () => `${pattern}?format=csv`);
/** Only ever posted to; a look at it is answered alike to everybody. */
export const posted = (
  pattern: string,
  senders: NonNullable<Route["senders"]>,
  example: Route["example"] = () => pattern,
) => handler(pattern, "everybody", example, { senders, answers: [405] });
