import type { Actor } from "./actor";

/** A page that was drawn for nobody, or says nothing of it, is nobody else's. */
export const isDrawnForAnother = (pageAccount: string | null | undefined, { accountId }: Pick<Actor, "accountId">) =>
  typeof pageAccount === "string" && pageAccount !== accountId;
