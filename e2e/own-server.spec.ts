import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { portalAddress } from "./session";

test("a test's own server dies at once and comes back at the same address; the shared one never notices", async ({
  request,
  ownServer,
}) => {
  const health = (address: string) => request.get(`${address}/api/health`);
  expect((await health(ownServer.address)).status()).toBe(200);
  await ownServer.kill();
  await expect(health(ownServer.address)).rejects.toThrow("ECONNREFUSED");
  expect((await health(portalAddress())).status()).toBe(200);
  await ownServer.start();
  expect((await health(ownServer.address)).status()).toBe(200);
});
