import "server-only";
import { createTransport } from "nodemailer";
import type { Logger } from "nodemailer/lib/shared";
import SMTPTransport from "nodemailer/lib/smtp-transport";
import { env } from "@/lib/env";

type Letter = {
  /** Names the message for ever: a server that sees it twice can tell. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
};

export type Attachment = { readonly filename: string; readonly content: Buffer; readonly contentType: string };

type Posted =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: unknown; readonly wholeLetterLeft: boolean };

const SECONDS = 1000;

/** Hands one letter to the mail server, over a connection of its own. Never throws. */
export async function postLetter(letter: Letter): Promise<Posted> {
  const { JIGAI_SMTP_URL: url, JIGAI_MAIL_FROM: from, PORTAL_URL } = env();
  if (url === undefined) return { ok: false, fault: new Error("no mail server is set"), wholeLetterLeft: false };
  let wholeLetterLeft = false;
  // createTransport({ url, … }) takes the address and drops everything beside it.
  const options: SMTPTransport.Options & { url: string } = {
    url,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
    // The only place where nodemailer tells that the last byte of a message has been handed to the connection.
    logger: listeningFor("message", () => {
      wholeLetterLeft = true;
    }),
  };
  const transport = createTransport(new SMTPTransport(options));
  try {
    await transport.sendMail({
      from,
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      attachments: [...letter.attachments],
      messageId: `<${letter.id}@${new URL(PORTAL_URL).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { ok: true };
  } catch (fault) {
    return { ok: false, fault, wholeLetterLeft };
  } finally {
    transport.close();
  }
}

function listeningFor(topic: string, heard: () => void): Logger {
  const quiet = () => undefined;
  const info = (about: unknown) => {
    if (typeof about === "object" && about !== null && "tnx" in about && about.tnx === topic) heard();
  };
  return { level: quiet, trace: quiet, debug: quiet, info, warn: quiet, error: quiet, fatal: quiet };
}
