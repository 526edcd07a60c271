import { rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { scanBytes } from "./scanner";

const socketPath = path.join(tmpdir(), `jigai-scanner-${process.pid}.sock`);
let server: Server | null = null;

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://portal@localhost/portal");
  vi.stubEnv("JIGAI_CLAMD", socketPath);
});
afterAll(() => vi.unstubAllEnvs());
afterEach(async () => {
  server?.close();
  server = null;
  await rm(socketPath, { force: true });
});

/** Something that listens where clamd should, and does with each connection what the test says. */
async function listening(behave: (socket: Socket) => void): Promise<void> {
  const listener = createServer((socket) => {
    socket.on("error", () => undefined);
    behave(socket);
  });
  server = listener;
  await new Promise<void>((resolve) => listener.listen(socketPath, resolve));
}

/** Answers when the whole file has come: its end is a chunk of no bytes. */
const answering = (reply: string) =>
  listening((socket) => {
    socket.on("data", (data: Buffer) => {
      if (data.subarray(-4).equals(Buffer.alloc(4))) socket.end(reply);
    });
  });

const scan = (limitMs = 5_000) => scanBytes(Readable.from([Buffer.from("a document")]), limitMs);

describe("what a scanner says", () => {
  it("a clear no is clean, a clear yes names what was found", async () => {
    await answering("stream: OK\0");
    expect(await scan()).toEqual({ state: "clean" });
    server?.close();
    await answering("stream: Some.Thing-1 FOUND\0");
    expect(await scan()).toEqual({ state: "infected", signature: "Some.Thing-1" });
  });

  it.each([
    "stream: PERHAPS\0",
    "INSTREAM size limit exceeded. ERROR\0",
    "stream: OKAY\0",
    "COMMAND READ TIMED OUT",
    "",
  ])("%j is no verdict", async (reply) => {
    await answering(reply);
    expect(await scan()).toMatchObject({ state: "unknown" });
  });

  it("nobody there is no verdict", async () => {
    expect(await scan()).toMatchObject({ state: "unknown" });
  });

  it("hanging up in the middle is no verdict", async () => {
    await listening((socket) => socket.destroy());
    expect(await scan(500)).toMatchObject({ state: "unknown" });
  });

  it("silence is no verdict after a while, and the connection is not left behind", async () => {
    const closed = new Promise<void>((resolve) => {
      void listening((socket) => socket.resume().on("close", () => resolve()));
    });
    await vi.waitUntil(() => server?.listening);
    expect(await scan(200)).toEqual({ state: "unknown", why: "no answer within 200 ms" });
    await closed;
  });
});
