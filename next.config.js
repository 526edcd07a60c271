/** Headers of everything `proxy.ts` does not pass through: uploads, downloads, frozen files and static assets. */
const staticHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
export default {
  // `npm run bench` makes a build of its own that also holds the empty page and the empty route it compares with.
  pageExtensions: process.env.JIGAI_BENCH ? ["bench.tsx", "bench.ts", "tsx", "ts"] : ["tsx", "ts"],
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // One value for all servers of a release: a page of an older release then reloads instead of failing in an action.
  deploymentId: process.env.JIGAI_BUILD_ID || undefined,
  // The optimizer has been a way to run code and to exhaust memory; nothing here needs it. `/_next/image` answers 404.
  images: { unoptimized: true },
  // Native or generated code that must be loaded from node_modules, not bundled.
  serverExternalPackages: [
    "pg",
    "@node-rs/argon2",
    "@myriaddreamin/typst-ts-node-compiler",
    "@prisma/client",
    "@prisma/adapter-pg",
    "exceljs",
    "clamscan",
    "graphile-worker",
    "nodemailer",
    "pino",
    "piscina",
  ],
  experimental: {
    // A section with a long equipment list is about 300 kB. Files go through route handlers, which the proxy leaves alone.
    serverActions: { bodySizeLimit: "1mb" },
    // Above the action's own limit, so that a body too long is refused there and not cut silently here.
    proxyClientMaxBodySize: "2mb",
  },
  headers: async () => [
    {
      source: "/api/:path*",
      headers: [
        ...staticHeaders,
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
      ],
    },
    {
      // Somebody else's file: should a browser show it all the same, then without scripts and in no origin. These headers
      // win over those of the route.
      source: "/api/:kind(evidence|licences)/:id",
      headers: [{ key: "Content-Security-Policy", value: "sandbox; default-src 'none'; frame-ancestors 'none'" }],
    },
    { source: "/notices/:noticeId/:document(document.*)", headers: staticHeaders },
    // The route of the frozen notices names a policy of its own, which one from here would replace. This one is for
    // addresses beside and below it, where nothing answers but "not found".
    ...["/notices/:noticeId/:document(document(?:[^/].*)?)", "/notices/:noticeId/document/:file/:beneath+"].map(
      (source) => ({
        source,
        headers: [
          {
            key: "Content-Security-Policy",
            value:
              "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          },
        ],
      }),
    ),
    { source: "/_next/static/:path*", headers: staticHeaders },
  ],
};
