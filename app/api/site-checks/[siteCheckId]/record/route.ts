import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { attachmentHeader } from "@/lib/evidence/domain/file-name";
import { printSiteCheck } from "@/lib/sitechecks/queries/site-check-record";

type Route = { params: Promise<{ siteCheckId: string }> };

/** 现场核查记录 to print and sign; there once the record is concluded. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("officer");
  const printed = (await printSiteCheck(actor, (await params).siteCheckId)) ?? (await refuseUnknown(actor));
  return new Response(new Uint8Array(printed.bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": attachmentHeader(printed.fileName),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
