import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

/** AES-256-GCM: a nonce of 12 bytes, the cipher text, a tag of 16. */
const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

function keyFor(purpose: string): Buffer {
  const { JIGAI_SEALING_KEY } = env();
  if (!JIGAI_SEALING_KEY) throw new Error("JIGAI_SEALING_KEY is not set: secrets cannot be sealed");
  return Buffer.from(hkdfSync("sha256", JIGAI_SEALING_KEY, "", purpose, 32));
}

/** For secrets that the database keeps: a copy of its rows without the key tells nothing. Bound to whom it belongs to. */
export function sealText(text: string, purpose: string, owner: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keyFor(purpose), nonce);
  cipher.setAAD(Buffer.from(owner, "utf8"));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64url");
}

/** Throws for what was sealed with another key, for somebody else, or was changed. */
export function unsealText(sealed: string, purpose: string, owner: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv(CIPHER, keyFor(purpose), bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(owner, "utf8"));
  decipher.setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString("utf8");
}
