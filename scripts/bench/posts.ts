import { Agent, request } from "node:http";

export type Post = { readonly path: string; readonly body: string };

const WARM_UP_MS = 2000;
const MEASURED_MS = 8000;

/**
 * Posts a second, from one connection for each list, each sending its own list over and over, one after the other. An answer other than
 * 2xx makes the figure worthless, so it is a fault.
 */
export async function posted(address: string, cookie: string, lists: readonly (readonly Post[])[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: lists.length });
  const through = async (milliseconds: number): Promise<number> => {
    const begun = performance.now();
    const counts = await Promise.all(
      lists.map(async (posts) => {
        let count = 0;
        while (performance.now() - begun < milliseconds) {
          const post = posts[count % posts.length];
          if (!post) throw new Error("there is nothing to send");
          await send(agent, address, cookie, post);
          count += 1;
        }
        return count;
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - begun) / 1000);
  };
  try {
    await through(WARM_UP_MS);
    return await through(MEASURED_MS);
  } finally {
    agent.destroy();
  }
}

function send(agent: Agent, address: string, cookie: string, { path, body }: Post): Promise<void> {
  const headers = {
    cookie,
    origin: address,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, address), { agent, method: "POST", headers }, (response) => {
      const { statusCode = 0 } = response;
      response.resume();
      response.once("end", () => (statusCode < 300 ? resolve() : reject(new Error(`${path} answered ${statusCode}`))));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
