/** What is known about a letter that was not confirmed: it did not arrive and may be tried again, never will, or may have arrived. */
export type MailFate = "again" | "refused" | "uncertain";

/**
 * - The server's answer to the envelope or to the message decides: 5xx is final, everything else may pass.
 * - Once the whole letter has left without an answer to it, the server may well have taken it.
 * - Whatever goes wrong before that, a wrong password of ours among it, may pass.
 */
export function fateOf(fault: unknown, wholeLetterLeft: boolean): MailFate {
  const { code, responseCode } = partsOf(fault);
  if (responseCode !== null && (code === "EENVELOPE" || code === "EMESSAGE")) {
    return responseCode >= 500 ? "refused" : "again";
  }
  return wholeLetterLeft ? "uncertain" : "again";
}

function partsOf(fault: unknown): { code: string | null; responseCode: number | null } {
  if (!(fault instanceof Error)) return { code: null, responseCode: null };
  const { code, responseCode } = fault as Error & { code?: unknown; responseCode?: unknown }; // nodemailer's errors carry them
  return {
    code: typeof code === "string" ? code : null,
    responseCode: typeof responseCode === "number" ? responseCode : null,
  };
}
