import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, vi } from "vitest";

const settings = vi.hoisted(() => ({
  JIGAI_S3_BUCKET: "jigai",
  JIGAI_S3_ENDPOINT: "",
  JIGAI_S3_REGION: "us-east-1",
  JIGAI_S3_ACCESS_KEY_ID: "key",
  JIGAI_S3_SECRET_ACCESS_KEY: "secret",
}));
vi.mock("@/lib/env", () => ({ env: () => settings }));

/** Each with its own client: it is made once, for one server. */
async function asked(endpoint: string): Promise<unknown> {
  vi.resetModules();
  settings.JIGAI_S3_ENDPOINT = endpoint;
  const { bucketStorage } = await import("@/lib/documents/storage/bucket-storage");
  const { withFiles } = await import("./bucket-problem");
  const verified = withFiles(async () => {
    for await (const _ of bucketStorage().list()) throw new Error("there is a file");
  });
  return verified.catch((fault: unknown) => fault);
}

const noSuchBucket = "<Error><Code>NoSuchBucket</Code><Message>gone</Message></Error>";

/** The address of a server that knows no bucket, while it is up and afterwards. */
async function aServer(): Promise<{ endpoint: string; stop: () => Promise<void> }> {
  const server = createServer((_, response) => {
    response.writeHead(404, { "content-type": "application/xml", connection: "close" }).end(noSuchBucket);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const stop = () => new Promise<void>((closed) => void server.close(() => closed()));
  return { endpoint: `http://127.0.0.1:${port}`, stop };
}

it("a bucket whose server is not there is told in a sentence, with what to do", async () => {
  const { endpoint, stop } = await aServer();
  await stop();
  expect(await asked(endpoint)).toMatchObject({
    name: "Problem",
    message: `The bucket "jigai" at ${endpoint} cannot be used: its server cannot be reached (ECONNREFUSED).`,
    advice: expect.stringContaining("JIGAI_S3_ENDPOINT"),
  });
});

it("a server that knows no such bucket is quoted", async () => {
  const { endpoint, stop } = await aServer();
  expect(await asked(endpoint)).toMatchObject({
    name: "Problem",
    message: `The bucket "jigai" at ${endpoint} cannot be used: its server said NoSuchBucket (404).`,
  });
  await stop();
});

it("a fault of ours stays one", async () => {
  const { withFiles } = await import("./bucket-problem");
  await expect(withFiles(() => Promise.reject(new TypeError("ours")))).rejects.toThrow(TypeError);
  const noDisk = Object.assign(new Error("no such folder"), { code: "ENOENT" });
  await expect(withFiles(() => Promise.reject(noDisk))).rejects.toBe(noDisk);
});
