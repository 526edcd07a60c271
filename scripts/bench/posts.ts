import { Agent, request } from "node:http";

/** What one connection sends: the body of its next post, from the answer to its last one (null before the first). */
export type Sender = { readonly path: string; readonly next: (answer: string | null) => string };

const WARM_UP_MS = 4000;
const MEASURED_MS = 8000;

/**
 * Posts a second, each sender over a connection of its own, one post after the other. An answer other than 2xx makes the figure
 * worthless, so it is a fault.
 */
export async function posted(address: string, cookie: string, senders: readonly Sender[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: senders.length });
  const answers = new Map<Sender, string>();
  const through = async (milliseconds: number): Promise<number> => {
    const begun = performance.now();
    let count = 0;
    await Promise.all(
      senders.map(async (sender) => {
        while (performance.now() - begun < milliseconds) {
          const body = sender.next(answers.get(sender) ?? null);
          answers.set(sender, await send(agent, address, cookie, sender.path, body));
          count += 1;
        }
      }),
    );
    return count / ((performance.now() - begun) / 1000);
  };
  try {
    await through(WARM_UP_MS);
    return await through(MEASURED_MS);
  } finally {
    agent.destroy();
  }
}

function send(agent: Agent, address: string, cookie: string, path: string, body: string): Promise<string> {
  const headers = {
    cookie,
    origin: address,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, address), { agent, method: "POST", headers }, (response) => {
      const { statusCode = 0 } = response;
      let answer = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        answer += part;
      });
      response.once("end", () =>
        statusCode < 300 ? resolve(answer) : reject(new Error(`${path} answered ${statusCode}`)),
      );
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
