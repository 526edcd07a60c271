// The HTTP server in front of Next: serves the build (or, with --dev, the sources) on PORT.
// It exists for what `next start` cannot do: write down the address that really called, drop the headers by which a client
// has talked to Next's insides before (security note, 8.1), and wait for a large file on a slow line. Started by scripts/start.mjs and scripts/test.mjs.
import { createServer } from "node:http";
import next from "next";
import { cutWhatStopsComing } from "./serve/arriving.mjs";
import { cleanHeaders } from "./serve/clean-headers.mjs";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOSTNAME_TO_BIND ?? "0.0.0.0";
const trustedProxies = Number(process.env.JIGAI_TRUSTED_PROXIES ?? 0);

const server = createServer({ requestTimeout: 0, headersTimeout: 20_000, keepAliveTimeout: 10_000 });
cutWhatStopsComing(server);
const app = next({ dev, dir: process.cwd(), port, hostname, httpServer: dev ? server : undefined });
await app.prepare();
const handle = app.getRequestHandler();

/**
 * Next answers an address that is no percent-encoding with a bare 500; what does not exist is the portal's own 404.
 * @param {import("node:http").IncomingMessage} request
 */
function replaceUnreadableAddress(request) {
  try {
    decodeURIComponent(String(request.url).split("?")[0] ?? "");
  } catch {
    request.url = "/unreadable-address";
  }
}

server.on("request", (request, response) => {
  replaceUnreadableAddress(request);
  cleanHeaders(request, trustedProxies);
  handle(request, response).catch(() => {
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
// Nothing here speaks WebSocket but the development server.
if (!dev) server.on("upgrade", (_request, socket) => socket.destroy());

server.listen(port, hostname);

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  // lib/jobs/at-stop.ts: jobs under way may finish as well.
  /** @type {(() => Promise<void>)[]} */
  const ends = Reflect.get(globalThis, "jigaiAtStop") ?? [];
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  void Promise.allSettled([closed, ...ends.map((end) => end())]).then(() => process.exit(0));
  // Requests under way may finish; after four seconds the promise to stop within five counts for more.
  setTimeout(() => process.exit(0), 4000).unref();
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
