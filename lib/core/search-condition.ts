/**
 * A condition that looks for a text as it was typed. Prisma hands it to LIKE, where `%` and `_` would stand for anything.
 */
export const containing = (typed: string) => ({ contains: typed.replace(/[\\%_]/g, "\\$&") });
