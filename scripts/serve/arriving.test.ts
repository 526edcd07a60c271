import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cutWhatStopsComing } from "./arriving.mjs";

const FILE = "/api/applications/1/evidence";
const patience = { silenceMs: 1000, leastBytes: 1000, answeredMs: 600, wholeMs: 400 };

let server: Server;
beforeAll(async () => {
  server = createServer({ requestTimeout: 0, headersTimeout: 400, connectionsCheckingInterval: 50 });
  cutWhatStopsComing(server, patience);
  server.on("request", (request, response) => {
    if (request.url === "/api/answers-at-once") return response.end("no");
    let bytes = 0;
    request.on("data", (piece: Buffer) => {
      bytes += piece.length;
    });
    return request.on("error", () => undefined).on("end", () => response.end(`got ${bytes}`));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());

const headOf = (address: string, bytes: number) =>
  `POST ${address} HTTP/1.1\r\nHost: a\r\nContent-Length: ${bytes}\r\n\r\n`;

/** What a caller hears who sends one piece after the other, and how long the line was open, in milliseconds. */
async function sent(head: string, pieces: number, piece: string, pauseMs: number) {
  const { port } = server.address() as AddressInfo; // it listens on a port
  const socket = connect(port, "127.0.0.1").on("error", () => undefined);
  let answer = "";
  socket.on("data", (data) => {
    answer += data;
    if (answer.includes("got ")) socket.end();
  });
  const closed = once(socket, "close");
  const begun = performance.now();
  socket.write(head);
  for (let count = 0; count < pieces && !socket.destroyed; count += 1) {
    await after(pauseMs);
    if (socket.writable) socket.write(piece);
  }
  await closed;
  return { answer, openMs: performance.now() - begun };
}

const kilobyte = "a".repeat(1000);

describe.concurrent("a request that comes in slowly, over a real line", () => {
  it("brings its file as long as it keeps coming, however long the whole takes", async () => {
    const { answer, openMs } = await sent(headOf(FILE, 60_000), 60, kilobyte, 25);
    expect(answer).toContain("got 60000");
    expect(openMs).toBeGreaterThan(patience.wholeMs);
  });

  it("is cut when nothing comes any more", async () => {
    const { answer, openMs } = await sent(headOf(FILE, 60_000), 3, kilobyte, 25);
    expect(answer).toContain("408 Request Timeout");
    expect(openMs).toBeGreaterThan(patience.silenceMs);
  });

  it("is cut when a byte now and then is all that comes", async () => {
    expect((await sent(headOf(FILE, 60_000), 200, "a", 25)).answer).toContain("408 Request Timeout");
  });

  it("is cut at any other address when the whole takes too long, though it keeps coming", async () => {
    const { answer, openMs } = await sent(headOf("/account", 200_000), 200, kilobyte, 25);
    expect(answer).toContain("408 Request Timeout");
    expect(openMs).toBeLessThan(patience.wholeMs + 1500);
  });

  it("may come to its end behind an answer that needed no file, but not for ever", async () => {
    const { answer, openMs } = await sent(headOf("/api/answers-at-once", 200_000), 200, kilobyte, 25);
    expect(answer).toContain("no");
    expect(answer).not.toContain("408");
    expect(openMs).toBeGreaterThan(patience.answeredMs);
    expect(openMs).toBeLessThan(patience.answeredMs + 1500);
  });

  it("is cut while its headers are still to come", async () => {
    expect((await sent("POST /api/applications HTTP/1.1\r\nHost: a\r\n", 0, "", 0)).answer).toContain("408");
  });
});
