// How long a request may take to come in. Node's own limit counts from the first byte to the last, and would cut a large
// file on a slow line that has carried something all the time: where files come in, only silence ends the wait.

/**
 * @typedef {object} Patience
 * @property {number} silenceMs Where files come in: so long may pass until the next `leastBytes` are here.
 * @property {number} leastBytes Fewer are as good as none, or one byte a minute would hold a place for years.
 * @property {number} answeredMs There too, where the answer went out already: the whole. Browsers read it behind their last byte.
 * @property {number} wholeMs Everywhere else: the whole request.
 */

/** As `sendFile` in the browser: a minute without anything is a dead line. @type {Patience} */
const PATIENCE = { silenceMs: 60_000, leastBytes: 4096, answeredMs: 3_600_000, wholeMs: 300_000 };

const TOO_LATE = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n";

/**
 * Every file is sent to an address of the API; forms and pages are not.
 * @param {import("node:http").IncomingMessage} request
 */
const takesFiles = (request) => request.method === "POST" && String(request.url).startsWith("/api/");

/**
 * Cuts requests that stop coming in. The server must have no `requestTimeout`; its `headersTimeout` stays its own affair.
 * @param {import("node:http").Server} server
 * @param {Patience} patience
 */
export function cutWhatStopsComing(server, { silenceMs, leastBytes, answeredMs, wholeMs } = PATIENCE) {
  /** @type {Set<() => void>} */
  const arriving = new Set();

  server.on("request", (request, response) => {
    const { socket } = request;
    const begun = performance.now();
    let heard = { at: begun, bytes: socket.bytesRead };
    const isLate = () => {
      const now = performance.now();
      if (!takesFiles(request)) return now - begun > wholeMs;
      if (response.writableFinished && now - begun > answeredMs) return true;
      if (socket.bytesRead - heard.bytes >= leastBytes) heard = { at: now, bytes: socket.bytesRead };
      return now - heard.at > silenceMs;
    };
    const look = () => {
      if (request.complete || socket.destroyed) arriving.delete(look);
      else if (isLate()) {
        if (!response.headersSent) socket.write(TOO_LATE);
        socket.destroy();
      }
    };
    arriving.add(look);
  });

  const lookAtAll = () => {
    for (const look of arriving) look();
  };
  const looking = setInterval(lookAtAll, Math.min(silenceMs, wholeMs) / 6).unref();
  server.on("close", () => clearInterval(looking));
}
