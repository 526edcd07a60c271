import { readFile } from "node:fs/promises";
import path from "node:path";

/** The verifier of decision records as it stands in the project, for anybody to read and to run on a machine of their own. */
export async function GET(): Promise<Response> {
  // It lies beside the build and not in it: every process of the portal runs in the project's folder.
  const bytes = await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), "verifier/verify.mjs"));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Content-Disposition": 'attachment; filename="verify.mjs"',
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
