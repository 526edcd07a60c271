import type { AddressInfo, Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** What the server does with the next message; afterwards it takes them again. */
export type MailMood =
  | { readonly does: "take" }
  | { readonly does: "refuse-recipient" | "refuse-message"; readonly code: number }
  /** Takes the message and hangs up without saying so. */
  | { readonly does: "hang-up" };

export type MailServer = {
  readonly url: string;
  readonly taken: ParsedMail[];
  mood: MailMood;
  stop(): Promise<void>;
};

/** A real SMTP server on the loopback address. */
export async function startMailServer(): Promise<MailServer> {
  const taken: ParsedMail[] = [];
  const refusal = (code: number) => Object.assign(new Error("not now"), { responseCode: code });
  const moodOfNext = () => {
    const { mood } = made;
    made.mood = { does: "take" };
    return mood;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, callback) => {
      if (made.mood.does !== "refuse-recipient") return callback(null);
      const { code } = made.mood;
      made.mood = { does: "take" };
      callback(refusal(code));
    },
    onData: (stream, _session, callback) => {
      simpleParser(stream)
        .then((message) => {
          const mood = moodOfNext();
          if (mood.does === "refuse-message") return callback(refusal(mood.code));
          taken.push(message);
          if (mood.does !== "hang-up") return callback(null);
          for (const socket of sockets) socket.destroy();
        })
        .catch(callback);
    },
  });
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => sockets.add(socket));
  server.on("error", () => undefined); // a client that hangs up is part of the tests
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo; // it listens on a port, never on a pipe
  const made: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    mood: { does: "take" },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return made;
}
