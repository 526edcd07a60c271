// What a request may say of itself, and what the server in front of Next writes down of it (security note, 8.1).

/** By these a client would talk to Next's insides, or to the portal in the server's name. */
const never = [
  "x-middleware-subrequest",
  "x-middleware-subrequest-id",
  "x-middleware-next",
  "x-middleware-rewrite",
  "x-nonce",
  "x-jigai-path",
  "content-security-policy",
  "next-resume",
  "x-matched-path",
  "x-invoke-path",
  "x-now-route-matches",
];

/** @typedef {Pick<import("node:http").IncomingMessage, "headers" | "url"> & { socket: { remoteAddress?: string } }} CallerRequest */

/**
 * The address of the caller: the socket's, or behind N proxies the Nth from the right of X-Forwarded-For.
 * @param {CallerRequest} request
 * @param {number} trustedProxies
 */
function callerOf(request, trustedProxies) {
  const socketAddress = request.socket.remoteAddress ?? "unknown";
  if (trustedProxies === 0) return socketAddress;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  return forwarded.at(-trustedProxies) ?? socketAddress;
}

/**
 * Takes out what a client may not say, and writes down who really called (`x-jigai-client`) and for what (`x-jigai-path`).
 * @param {CallerRequest} request
 * @param {number} trustedProxies how many reverse proxies of ours stand before the portal; 0: nobody's word counts
 */
export function cleanHeaders(request, trustedProxies) {
  const caller = callerOf(request, trustedProxies);
  for (const name of never) delete request.headers[name];
  if (trustedProxies === 0) {
    for (const name of ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded"]) {
      delete request.headers[name];
    }
  }
  request.headers["x-jigai-client"] = caller;
  const [path = "/"] = String(request.url).split("#");
  const bare = path.replace(/([?&])_rsc=[^&]*&?/, "$1").replace(/[?&]$/, "");
  // Anything a header cannot carry is not an address to come back to.
  request.headers["x-jigai-path"] = /^[\x21-\x7e]*$/.test(bare) ? bare : "/";
}
