import "server-only";
import { randomBytes, randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's second choice of parameters (19 MiB, 2 rounds): the binding's default algorithm is argon2id. */
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let hashOfNobody: Promise<string> | null = null;

/** An unknown account costs as much time as a known one: its password is compared with that of nobody. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword(randomBytes(32).toString("hex"));
  const matches = await verify(passwordHash ?? (await hashOfNobody), password);
  return passwordHash !== null && matches;
}

/** Without the letters and digits that are mistaken for one another when read from paper. */
const readable = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A password for the first sign-in of an account that somebody else makes: 16 characters, 92 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 16 }, () => readable[randomInt(readable.length)]).join("");
