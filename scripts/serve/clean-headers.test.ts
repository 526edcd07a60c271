import { expect, it } from "vitest";
import { cleanHeaders } from "./clean-headers.mjs";

const SOCKET = "198.51.100.7";

/** What the portal is told of a request that came over this socket with these headers. */
function told(headers: Record<string, string>, trustedProxies = 0, url = "/sign-in") {
  const request = { headers: { ...headers }, url, socket: { remoteAddress: SOCKET } };
  cleanHeaders(request, trustedProxies);
  return request.headers;
}

it("writes down the socket's address, whatever a client says of his own", () => {
  const forged = {
    "x-jigai-client": "192.0.2.1",
    "x-forwarded-for": "192.0.2.2",
    "x-forwarded-host": "elsewhere.example",
    forwarded: "for=192.0.2.3",
  };
  const kept: Record<string, unknown> = told(forged);
  expect(kept["x-jigai-client"]).toBe(SOCKET);
  expect(Object.keys(kept).toSorted()).toEqual(["x-jigai-client", "x-jigai-path"]);
});

it("believes behind a proxy what the proxy has added, and nothing to the left of it", () => {
  const behind = (forwarded: string, proxies: number) =>
    told({ "x-jigai-client": "192.0.2.1", "x-forwarded-for": forwarded }, proxies)["x-jigai-client"];
  expect(behind("203.0.113.5", 1)).toBe("203.0.113.5");
  expect(behind("192.0.2.2, 203.0.113.5", 1)).toBe("203.0.113.5");
  expect(behind("192.0.2.2, 203.0.113.5, 10.0.0.2", 2)).toBe("203.0.113.5");
  expect(behind("203.0.113.5", 2)).toBe(SOCKET); // came past one of the two
  expect(behind(" , ", 1)).toBe(SOCKET);
});

it("lets nobody talk to the insides of Next, or come back to what a header cannot carry", () => {
  const insides = {
    "x-middleware-subrequest": "proxy",
    "x-jigai-path": "/desk",
    "x-nonce": "planted",
    accept: "text/html",
  };
  expect(told(insides, 1)).toEqual({ accept: "text/html", "x-jigai-client": SOCKET, "x-jigai-path": "/sign-in" });
  expect(told({}, 0, "/applications?_rsc=abc&tab=b#top")["x-jigai-path"]).toBe("/applications?tab=b");
  expect(told({}, 0, "/申报")["x-jigai-path"]).toBe("/");
});
