import path from "node:path";
import { pathToFileURL } from "node:url";

export type VerifierAnswer = { readonly ok: boolean; readonly line: string; readonly next?: string };
type Verifier = { readonly answer: (content: string | Uint8Array, root?: string) => VerifierAnswer };

/** The verifier as everybody gets it: loaded by its path, for nothing of the portal imports it or is imported by it. */
export const theVerifier = (): Promise<Verifier> =>
  import(/* @vite-ignore */ pathToFileURL(path.resolve(import.meta.dirname, "../../verifier/verify.mjs")).href);
