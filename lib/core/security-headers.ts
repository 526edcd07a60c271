export type SecurityContext = {
  readonly nonce: string;
  /** The portal is served by https, so browsers may be told to insist on it. */
  readonly https: boolean;
  /** React's development build evaluates code; the production build never does. */
  readonly development: boolean;
};

/** Only what carries this response's nonce may run; `style=` attributes are the one recorded exception. */
export function contentSecurityPolicy({ nonce, development }: SecurityContext): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // Nonces do not cover style attributes, which server-rendered React emits (docs/decisions).
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    // The documents' reader and the counting of hashes work beside the page; what they load carries no nonce.
    "worker-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The headers of every page. */
export function pageHeaders(context: SecurityContext): ReadonlyMap<string, string> {
  const headers = new Map([
    ["Content-Security-Policy", contentSecurityPolicy(context)],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"], // for browsers that do not know frame-ancestors
    ["Referrer-Policy", "same-origin"], // the way back after changing the language is read from it
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Cache-Control", "private, no-store"],
  ]);
  if (context.https) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  return headers;
}

/** What a client may not tell the renderer: it would choose the nonce, or skip parts of the work. */
export const UNTRUSTED_REQUEST_HEADERS = [
  "x-nonce",
  "content-security-policy",
  "content-security-policy-report-only",
  "x-middleware-subrequest",
  "next-resume",
] as const;
